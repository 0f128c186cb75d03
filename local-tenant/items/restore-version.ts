import { badRequest } from '../errors/refusals';
import { nothing } from '../odata/declare';
import type { Members } from '../odata/entity-type';
import { recycleVersion } from '../recycle-bin/recycle-version';
import type { Call } from '../rest/call';
import { itemMissing } from './item-refusals';
import { isPresent, removeVersion, versionsOf, type ItemVersion } from './item-versions';
import type { StoredFields } from './item-column';
import type { ListItem } from './list-of-items';
import { editItem } from './write-item';
import { checkWrite } from './write-guards';

export function versionWithId(item: ListItem, id: number, call: Call): ItemVersion {
  const found = versionsOf(call.db, item).find(version => version.uiVersion === id);
  if (!found) throw itemMissing();
  return found;
}

/** A former version becomes a new one, of whoever brings it back. Columns that the server keeps stay. */
function restore(call: Call, { item, fields }: ItemVersion): void {
  const own = item.list.columns.filter(column => !column.serverKept);
  const values: StoredFields = Object.fromEntries(own.map(({ name }) => [name, fields[name] ?? null]));
  editItem(call, item.list, item.row, { fields: values });
}

/** Operations of `items(1)/versions`. */
export const versionOperations: Required<Pick<Members<ListItem>, 'actions'>> = {
  actions: {
    DeleteAll: {
      needs: 'DeleteVersions',
      run: (item, _values, call) => {
        checkWrite(call, item.row, 'deleteVersion');
        versionsOf(call.db, item).filter(version => !isPresent(version)).forEach(version => removeVersion(call.db, version));
        return nothing;
      },
    },
    RecycleAll: {
      needs: 'DeleteVersions',
      run: (item, _values, call) => {
        versionsOf(call.db, item).filter(version => !isPresent(version)).forEach(({ uiVersion }) => recycleVersion(call, item.list, item.row, uiVersion));
        return nothing;
      },
    },
    RestoreByID: {
      parameters: { versionId: 'Edm.Int32' },
      needs: 'EditListItems',
      run: (item, values, call) => {
        call.access.demand('ViewVersions', item.row.scopeId);
        const version = versionWithId(item, values.number('versionId'), call);
        if (isPresent(version)) throw badRequest('You cannot restore the current version.');
        restore(call, version);
        return nothing;
      },
    },
  },
};

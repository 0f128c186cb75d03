import { basePermissionsType } from '../odata/complex-types';
import { complex } from '../odata/edm';
import { collectionResource, entityResource, nothing, property, valueResource } from '../odata/declare';
import type { Members, Operation } from '../odata/entity-type';
import { Values } from '../odata/values';
import { basePermissionsOf } from '../security/permissions';
import type { ListItem } from './list-of-items';
import { recycled } from './recycled';
import { versionWithId } from './restore-version';
import { itemVersionType, versionsCollection } from './versions-collection';
import { deleteItem } from './write-item';

const onRequest = { onRequest: true } as const;

const deleteParameters = complex('SP.ListItemDeleteParameters', { BypassSharedLock: 'Edm.Boolean' });

const versionParameters = complex('SP.GetListItemVersionsParameters', { RowLimit: 'Edm.Int64', SortDescending: 'Edm.Boolean' });

/** The title of an item; the name of a folder, and of a file without its extension. */
function displayName({ list, row }: ListItem): string {
  const title = row.fields['Title'];
  if (row.kind === 1) return row.leafName;
  if (list.isLibrary) return row.leafName.replace(/\.[^.]+$/, '');
  return typeof title === 'string' ? title : '';
}

/** Nobody has an application for Office files here: SharePoint gives an empty text then. */
const wopiFrameUrl: Operation<ListItem> = {
  parameters: { action: 'Edm.Int32' },
  needs: 'ViewListItems',
  run: () => valueResource('GetWOPIFrameUrl', 'Edm.String', ''),
};

/** The latest first unless it is said otherwise, as many as RowLimit says (unverified). */
const getVersions: Operation<ListItem> = {
  parameters: { getVersionsParams: { type: versionParameters, optional: true } },
  needs: 'ViewVersions',
  run: (item, values) => {
    const given = values.nested('getVersionsParams') ?? new Values(new Map());
    const limit = Number(given.has('RowLimit') ? given.raw('RowLimit') ?? 0 : 0);
    const backwards = given.has('SortDescending') && !given.flag('SortDescending');
    return collectionResource({
      ...versionsCollection,
      all: (of, call) => {
        const found = [...(versionsCollection.all?.(of, call) ?? [])];
        if (backwards) found.reverse();
        return limit > 0 ? found.slice(0, limit) : found;
      },
    }, item);
  },
};

const getVersionById: Operation<ListItem> = {
  parameters: { versionId: 'Edm.Int32' },
  needs: 'ViewVersions',
  run: (item, values, call) => entityResource(itemVersionType, versionWithId(item, values.number('versionId'), call)),
};

/** Asked by GET as by POST. */
const questions = { GetVersionById: getVersionById, GetVersions: getVersions, GetWOPIFrameUrl: wopiFrameUrl };

/** What else SharePoint says of an item, and other names for what can be done to it. */
export const itemFacts: Members<ListItem> = {
  properties: {
    Client_Title: property('Edm.String', ({ row }) => row.fields['Title'] ?? null, onRequest),
    DisplayName: property('Edm.String', displayName, onRequest),
    EffectiveBasePermissionsForUI: property(
      basePermissionsType, ({ row }, call) => basePermissionsOf(call.access.maskOn(row.scopeId)), onRequest),
    IconOverlay: property('Edm.String', () => '', onRequest),
  },
  functions: questions,
  actions: {
    ...questions,
    DeleteObject: {
      needs: 'DeleteListItems',
      run: ({ row }, _values, call) => {
        deleteItem(call, row);
        return nothing;
      },
    },
    RecycleWithParameters: {
      parameters: { parameters: deleteParameters },
      needs: 'DeleteListItems',
      run: ({ row }, _values, call) => valueResource('RecycleWithParameters', 'Edm.Guid', recycled(call, row)),
    },
  },
};

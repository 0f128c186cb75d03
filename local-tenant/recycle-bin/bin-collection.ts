import { collectionOf } from '../odata/edm';
import { entityResource, nothing } from '../odata/declare';
import { ApiError } from '../errors/api-error';
import type { Collection, Operation } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { entriesOf, moveToSecondStage, seesEntry, type Bin, type BinEntry } from './bin-entry';
import { binItemType } from './bin-item-type';
import { purgeEntry, restoreEntry } from './restore-item';

/** unverified code and words. */
const missing = (): ApiError => new ApiError(
  404, '-2147024894, System.IO.FileNotFoundException', 'Value does not fall within the expected range.');

const seen = (bin: Bin, call: Call): BinEntry[] => entriesOf(call, bin).filter(entry => seesEntry(entry, call));

function withId(bin: Bin, id: string, call: Call): BinEntry {
  const entry = seen(bin, call).find(one => one.id === id.replace(/[{}]/g, '').toLowerCase());
  if (!entry) throw missing();
  return entry;
}

const forAll = (act: (entry: BinEntry, call: Call) => void, stage?: 1 | 2): Operation<Bin> => ({
  needs: 'open',
  run: (bin, _values, call) => {
    seen(bin, call).filter(entry => stage === undefined || entry.stage === stage).forEach(entry => act(entry, call));
    return nothing;
  },
});

const forIds = (act: (entry: BinEntry, call: Call) => void): Operation<Bin> => ({
  parameters: { ids: collectionOf('Edm.String') },
  needs: 'open',
  run: (bin, values, call) => {
    values.list('ids').map(id => withId(bin, String(id), call)).forEach(entry => act(entry, call));
    return nothing;
  },
});

/** `web/recyclebin`: what its people threw away there. `site/recyclebin`: both stages, for site collection administrators. */
export const binCollection: Collection<Bin, BinEntry> = {
  of: () => binItemType,
  path: bin => (bin.webId === undefined ? 'Site/RecycleBin' : 'Web/RecycleBin'),
  scope: bin => bin.scopeId,
  needs: 'Open',
  all: seen,
  byKey: (bin, key, call) => (key.kind === 'string' || key.kind === 'guid' ? withId(bin, key.value, call) : undefined),
  missing,
  functions: {
    GetById: {
      parameters: { id: 'Edm.Guid' }, needs: 'open',
      run: (bin, values, call) => entityResource(binItemType, withId(bin, values.text('id'), call)),
    },
  },
  actions: {
    DeleteAll: forAll((entry, call) => purgeEntry(call, entry)),
    DeleteAllSecondStageItems: forAll((entry, call) => purgeEntry(call, entry), 2),
    DeleteByIds: forIds((entry, call) => purgeEntry(call, entry)),
    MoveAllToSecondStage: forAll((entry, call) => moveToSecondStage(call.db, entry), 1),
    MoveToSecondStageByIds: forIds((entry, call) => moveToSecondStage(call.db, entry)),
    RestoreAll: forAll((entry, call) => restoreEntry(call, entry, false)),
    RestoreByIds: {
      parameters: { ids: collectionOf('Edm.String'), bRenameExistingItems: { type: 'Edm.Boolean', optional: true } },
      needs: 'open',
      run: (bin, values, call) => {
        const renames = values.flag('bRenameExistingItems');
        values.list('ids').map(id => withId(bin, String(id), call)).forEach(entry => restoreEntry(call, entry, renames));
        return nothing;
      },
    },
  },
};

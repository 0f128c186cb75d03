import { resourcePathType } from '../odata/complex-types';
import { defineEntity, nothing, property, toOne } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { formatLocalDateTime, webLocaleOf } from '../items/web-locale';
import type { Call } from '../rest/call';
import type { Principal } from '../users/principal';
import { principalById } from '../users/principal-store';
import { userType } from '../users/user-type';
import { moveToSecondStage, seesEntry, type BinEntry } from './bin-entry';
import { purgeEntry, restoreEntry } from './restore-item';

const person = (id: number, call: Call): Principal | undefined => principalById(call.db, call.site.id, id);

/** Without the slash at the start, as SharePoint writes it. */
const dirName = (entry: BinEntry): string => entry.folder.replace(/^\//, '');

const alsoGuid = { onRequest: true } as const;

/** Something in the recycle bin. */
export const binItemType: EntityType<BinEntry> = defineEntity<BinEntry>({
  name: 'SP.RecycleBinItem',
  path: entry => `Site/RecycleBin(guid'${entry.id}')`,
  scope: (_entry, call) => call.site.scopeId,
  reads: seesEntry,
  properties: {
    AuthorEmail: property('Edm.String', (entry, call) => person(entry.authorId, call)?.email ?? ''),
    AuthorName: property('Edm.String', (entry, call) => person(entry.authorId, call)?.title ?? ''),
    DeletedByEmail: property('Edm.String', (entry, call) => person(entry.deletedBy, call)?.email ?? ''),
    DeletedByName: property('Edm.String', (entry, call) => person(entry.deletedBy, call)?.title ?? ''),
    DeletedDate: property('Edm.DateTime', entry => `${entry.deletedAt.slice(0, 19)}Z`),
    DeletedDateLocalFormatted: property(
      'Edm.String', (entry, call) => formatLocalDateTime(entry.deletedAt, webLocaleOf(call.site.language), false)),
    DirName: property('Edm.String', dirName),
    DirNamePath: property(resourcePathType, entry => ({ DecodedUrl: dirName(entry) })),
    Id: property('Edm.Guid', entry => entry.id),
    ItemState: property('Edm.Int32', entry => entry.stage),
    ItemType: property('Edm.Int32', entry => entry.itemType),
    LeafName: property('Edm.String', entry => entry.leafName),
    LeafNamePath: property(resourcePathType, entry => ({ DecodedUrl: entry.leafName })),
    RecycleBinListId: property('Edm.Guid', entry => entry.listId, alsoGuid),
    Size: property('Edm.Int64', entry => String(entry.size)),
    Title: property('Edm.String', entry => entry.title),
  },
  navigations: {
    Author: toOne(() => userType, ({ authorId }: BinEntry, call) => person(authorId, call)),
    DeletedBy: toOne(() => userType, ({ deletedBy }: BinEntry, call) => person(deletedBy, call)),
  },
  actions: {
    DeleteObject: {
      needs: seesEntry,
      run: (entry, _values, call) => {
        purgeEntry(call, entry);
        return nothing;
      },
    },
    MoveToSecondStage: {
      needs: seesEntry,
      run: (entry, _values, call) => {
        moveToSecondStage(call.db, entry);
        return nothing;
      },
    },
    Restore: {
      needs: seesEntry,
      run: (entry, _values, call) => {
        restoreEntry(call, entry, false);
        return nothing;
      },
    },
  },
  remove: { needs: seesEntry, run: (entry, call) => purgeEntry(call, entry) },
});

import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folderType } from '../items/folder-type';
import type { Folder } from '../items/folder';
import { folderMissing } from '../items/item-refusals';
import { listItemType } from '../items/list-item-type';
import type { ListItem } from '../items/list-of-items';
import { entityResource, property, toMany, toOne } from '../odata/declare';
import type { Operation } from '../odata/entity-type';
import type { Area, Exchange } from '../rest/area';
import type { Call } from '../rest/call';
import { spoolFolder } from '../rest/read-body';
import type { Database } from '../storage/database';
import type { Site } from '../webs/site';
import { webType } from '../webs/web-type';
import { BodyStore } from './body-store';
import { bodyTables } from './body-tables';
import { fileType } from './file-type';
import { filesCollection } from './files-collection';
import { bodyOf, fileAt, fileById, type LibraryFile } from './library-file';
import { fileTypeOf } from './media-type';

/** The documents of libraries: their bodies, their rows, and the ways to them. */
export const filesArea: Area = {
  name: 'files',
  tables: bodyTables,
  extendModel: () => {
    folderType.extend({ navigations: { Files: toMany(() => filesCollection, (folder: Folder) => folder) } });
    listItemType.extend({
      properties: {
        File_x0020_Type: property('Edm.String', fileTypeOfItem, { onRequest: true }),
        DocIcon: property('Edm.String', fileTypeOfItem, { onRequest: true }),
        File_x0020_Size: property('Edm.String', sizeOfItem, { onRequest: true }),
      },
      navigations: {
        File: toOne(() => fileType, (item: ListItem) => (isFile(item) ? item : undefined)),
      },
    });
    webType.extend({
      functions: {
        GetFileByServerRelativePath: fileBy('DecodedUrl'),
        GetFileByServerRelativeUrl: fileBy('serverRelativeUrl'),
        GetFileById: {
          parameters: { uniqueId: 'Edm.Guid' },
          needs: 'open',
          run: (_site, values, call) => entityResource(fileType, found(fileById(call, values.text('uniqueId')), 'id')),
        },
      },
    });
  },
  respond: async (exchange) => {
    tidyUp(exchange);
    return false;
  },
};

function isFile({ list, row }: ListItem): boolean {
  return list.isLibrary && row.kind === 0;
}

function fileTypeOfItem(item: ListItem): string | null {
  return isFile(item) ? fileTypeOf(item.row.leafName) : null;
}

/** As text: SharePoint looks it up. */
function sizeOfItem(item: ListItem, call: Call): string | null {
  return isFile(item) ? String(bodyOf(call, item)?.size ?? 0) : null;
}

function fileBy(parameter: string): Operation<Site> {
  return {
    parameters: { [parameter]: 'Edm.String' },
    needs: 'open',
    run: (_site, values, call) => {
      const path = pathOf(values.text(parameter), call);
      return entityResource(fileType, found(fileAt(call, path), path));
    },
  };
}

/** A path may be server-relative, relative to the site, or carry the server's address. */
function pathOf(path: string, call: Call): string {
  const local = path.startsWith(call.request.origin) ? path.slice(call.request.origin.length) : path;
  return local.startsWith('/') ? local : `${call.site.path}/${local}`;
}

function found(file: LibraryFile | undefined, path: string): LibraryFile {
  if (file === undefined) throw folderMissing(path);
  return file;
}

const tidied = new WeakSet<Database>();

/** Between requests, when no transaction is open: removes bodies that were discarded, and once per start what a kill left behind. */
function tidyUp({ tenant }: Exchange): void {
  const bodies = new BodyStore(tenant.db, tenant.dataFolder);
  bodies.removeDiscarded();
  if (tidied.has(tenant.db)) return;
  tidied.add(tenant.db);
  bodies.removeStrays();
  removeOldSpools(spoolFolder(tenant.dataFolder));
}

/** Only what is older than this process: younger ones are uploads on their way. */
function removeOldSpools(folder: string): void {
  if (!existsSync(folder)) return;
  const started = Date.now() - process.uptime() * 1000;
  const old = readdirSync(folder).filter((name) => statSync(join(folder, name)).mtimeMs < started);
  old.forEach((name) => rmSync(join(folder, name)));
}

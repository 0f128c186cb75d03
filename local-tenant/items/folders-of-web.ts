import { defineEntity, entityResource, property, toMany, toOne } from '../odata/declare';
import type { EntityType, Members, Operation, Resource } from '../odata/entity-type';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import { folderAt, folderById } from './folder';
import { folderType } from './folder-type';
import { folderMissing } from './item-refusals';
import { siteFolders, siteFolderType } from './site-folder';
import { rootOf, siteFolderAt, siteFolderById } from './site-folder-store';

/** Finds a folder that is no item of a list. */
type FolderFinder = (call: Call, path: string) => Resource | undefined;

const otherFolders: FolderFinder[] = [];

/** Lets an area say which folders there are besides. Once per process, from its `extendModel`. */
export function findFoldersBesides(find: FolderFinder): void {
  otherFolders.push(find);
}

/** What folders add to a web: its own, and the ways to one of a list. */
export const foldersOfWeb: Members<Site> = {
  navigations: {
    RootFolder: toOne(() => siteFolderType, rootOf),
    Folders: toMany(() => siteFolders, rootOf),
  },
  functions: {
    GetFolderByServerRelativePath: folderBy('DecodedUrl'),
    GetFolderByServerRelativeUrl: folderBy('serverRelativeUrl'),
    GetFolderById: {
      parameters: { uniqueId: 'Edm.Guid' },
      needs: 'open',
      run: (_site, values, call) => {
        const folder = folderById(call, values.text('uniqueId'));
        if (folder) return entityResource(folderType, folder);
        const siteFolder = siteFolderById(call, values.text('uniqueId'));
        if (!siteFolder) throw folderMissing();
        return entityResource(siteFolderType, siteFolder);
      },
    },
  },
};

function folderBy(parameter: string): Operation<Site> {
  return {
    parameters: { [parameter]: 'Edm.String' },
    needs: 'open',
    run: (_site, values, call) => {
      const path = absolutePath(values.text(parameter), call);
      const siteFolder = siteFolderAt(call, path);
      if (siteFolder) return entityResource(siteFolderType, siteFolder);
      const folder = folderAt(call, path);
      if (folder) return entityResource(folderType, folder);
      const other = otherFolders.map(find => find(call, path)).find(found => found !== undefined);
      if (other) return other;
      if (!asksWhetherItExists(call)) throw folderMissing();
      return entityResource(missingFolderType, path);
    },
  };
}

/** A folder that is not there. It says so when nothing else is asked of it: CLI for Microsoft 365 relies on that. */
const missingFolderType: EntityType<string> = defineEntity<string>({
  name: 'SP.Folder',
  path: path => `Web/getFolderByServerRelativePath(decodedurl='${path.replace(/'/g, "''")}')`,
  scope: (_path, call) => call.site.scopeId,
  reads: 'open',
  properties: { Exists: property('Edm.Boolean', () => false) },
});

function asksWhetherItExists({ request }: Call): boolean {
  return request.method === 'GET' && /^exists$/i.test(request.query.get('$select') ?? '') && request.resource.endsWith(')');
}

/** A path may be server-relative, relative to the site, or carry the server's address. */
function absolutePath(path: string, { request, site }: Call): string {
  const local = path.toLowerCase().startsWith(`${request.origin.toLowerCase()}/`) ? path.slice(request.origin.length) : path;
  return local.startsWith('/') ? local : `${site.path}/${local}`;
}

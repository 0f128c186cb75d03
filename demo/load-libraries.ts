import '@pnp/sp/files';
import { documentBody } from './document-body';
import { libraries } from './libraries';
import type { Visitor } from './visitor';

const documentLibrary = 101;

/** Makes the demo's libraries as the sites' owner, and uploads their documents. */
export async function loadLibraries(owner: Visitor): Promise<void> {
  for (const { site, title, description, documents } of libraries) {
    const web = owner.connectTo(site).web;
    await web.lists.add(title, description, documentLibrary);
    for (const name of documents) {
      const body = await documentBody(name);
      await owner.fetch(
        `${site}/_api/web/GetFolderByServerRelativePath(DecodedUrl=@f)/Files/AddUsingPath(DecodedUrl=@n,Overwrite=true)?` +
          new URLSearchParams({ '@f': `'${site}/${title}'`, '@n': `'${name}'` }).toString().replace(/\+/g, '%20'),
        { method: 'POST', body },
      );
    }
  }
}

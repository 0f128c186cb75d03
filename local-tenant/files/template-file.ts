import { badRequest } from '../errors/refusals';
import { entityResource } from '../odata/declare';
import type { Operation } from '../odata/entity-type';
import { scopeOfFolder, type Folder } from '../items/folder';
import { destinationAt } from './destination';
import { fileType } from './file-type';
import { addFile } from './write-file';

/** SP.TemplateFileType: standard page, wiki page, form page, client side page. */
const templates = ['Standard', 'Wiki', 'Form', 'ClientSide'] as const;

/** What such a page begins with: it names its kind and shows nothing. */
const bodyOf = (kind: string): Buffer => Buffer.from(`<%@ Page Language="C#" %>\r\n<html><head><title></title></head><body data-template="${kind}"></body></html>\r\n`);

/** `files/addTemplateFile`: an empty page, at a server-relative address that may be in another folder. */
export const addTemplateFile: Operation<Folder> = {
  parameters: { urlOfFile: 'Edm.String', templateFileType: 'Edm.Int32' },
  needs: 'open',
  run: (folder, values, call) => {
    const kind = templates[values.number('templateFileType')];
    if (kind === undefined) throw badRequest(`The value ${values.number('templateFileType')} is not valid for the parameter templateFileType.`);
    const to = destinationAt(call, values.text('urlOfFile'));
    to.call.access.demand('AddListItems', scopeOfFolder(to.folder));
    if (to.folder.list.webId !== folder.list.webId) throw badRequest('A page of a template is made in a library of the same site.');
    return entityResource(fileType, addFile(to.call, to.folder, to.leafName, bodyOf(kind)));
  },
};

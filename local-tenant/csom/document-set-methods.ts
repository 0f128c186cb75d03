import { isKindOf } from '../content-types/content-type-id';
import { pathOfFolder, scopeOfFolder, type Folder } from '../items/folder';
import { invalidColumnValue } from '../items/item-refusals';
import { pathOfItem } from '../items/item-row';
import { createItem } from '../items/write-item';
import { contentTypeIdType } from '../odata/complex-types';
import { valueResource } from '../odata/declare';
import { invalidRequest } from './csom-refusals';
import { objectIn, type CsomMethod } from './csom-members';

const documentSet = '0x0120D520';

/** Static methods of SP.DocumentSet.DocumentSet: a document set is a folder of a library whose content type comes from Document Set. */
export const documentSetMethods: Readonly<Record<string, CsomMethod<unknown>>> = {
  Create: {
    parameters: { parentFolder: 'object', name: 'Edm.String', ctid: contentTypeIdType }, needs: 'open',
    run: (_on, values) => {
      const given = objectIn(values, 'parentFolder');
      if (given.kind !== 'entity' || !given.type.is('SP.Folder') || !('list' in (given.entity as object))) {
        throw invalidRequest('The value of "parentFolder" is not of type SP.Folder of a library.');
      }
      const folder = given.entity as Folder;
      const { list } = folder;
      const wanted = values.nested('ctid')?.text('StringValue') ?? '';
      // The site's own names the library's that comes from it.
      const type = list.contentTypes.find(({ id }) => isKindOf(id, wanted) && isKindOf(id, documentSet));
      if (type === undefined || wanted === '') {
        throw invalidColumnValue('ContentTypeId', `The content type ${wanted} is no document set of this library.`);
      }
      const place = { path: pathOfFolder(folder), scopeId: scopeOfFolder(folder), row: folder.row };
      const name = values.text('name');
      const row = createItem(given.call, list, place, { kind: 1, leafName: name, contentType: type.id, fields: { Title: name } });
      return valueResource('Create', 'Edm.String', given.call.request.origin + encodeURI(pathOfItem(row)));
    },
  },
};

import { fileType } from '../files/file-type';
import { addFile } from '../files/write-file';
import type { Folder } from '../items/folder';
import { entityResource } from '../odata/declare';
import { complex } from '../odata/edm';
import type { CsomMembers } from './csom-members';

const creation = complex('SP.FileCreationInformation', { Content: 'Edm.Binary', Overwrite: 'Edm.Boolean', Url: 'Edm.String' });

/** SP.FileCollection of a folder: the contents travel in the request, in Base64. */
export const fileCollectionMembers: CsomMembers<Folder> = {
  methods: {
    Add: {
      parameters: { parameters: creation }, needs: 'AddListItems',
      run: ({ entity, call }, values) => {
        const wanted = values.nested('parameters');
        const content = Buffer.from(wanted?.maybeText('Content') ?? '', 'base64');
        return entityResource(fileType, addFile(call, entity, wanted?.text('Url') ?? '', content, { overwrite: wanted?.raw('Overwrite') === true }));
      },
    },
  },
};

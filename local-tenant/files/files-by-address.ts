import { folderMissing } from '../items/item-refusals';
import { entityResource } from '../odata/declare';
import type { Operation } from '../odata/entity-type';
import type { Site } from '../webs/site';
import { serverRelative } from './destination';
import { fileMissing } from './file-refusals';
import { fileType } from './file-type';
import { formsFileAt, formsFileType } from './forms-folder';
import { fileAt, fileById } from './library-file';
import { decodedOrAsIs } from '../rest/percent-encoding';

/** `web/GetFileBy...`: a file by where it is, or by its id. */
export const filesByAddress: Readonly<Record<string, Operation<Site>>> = {
  GetFileByServerRelativePath: fileBy('DecodedUrl'),
  GetFileByServerRelativeUrl: fileBy('serverRelativeUrl'),
  GetFileByUrl: fileBy('fileUrl', (url) => decodedOrAsIs(url.replace(/[?#].*$/, ''))),
  GetFileById: {
    parameters: { uniqueId: 'Edm.Guid' },
    needs: 'open',
    run: (_site, values, call) => {
      const file = fileById(call, values.text('uniqueId'));
      // As in tests of pnp/cli-microsoft365: of an id SharePoint does not say which file.
      if (file === undefined) throw folderMissing();
      return entityResource(fileType, file);
    },
  },
};

function fileBy(parameter: string, read: (given: string) => string = (given) => given): Operation<Site> {
  return {
    parameters: { [parameter]: 'Edm.String' },
    needs: 'open',
    run: (_site, values, call) => {
      const path = serverRelative(call, read(values.text(parameter)));
      const file = fileAt(call, path);
      const forms = file === undefined ? formsFileAt(call, path) : undefined;
      if (forms !== undefined) return entityResource(formsFileType, forms);
      if (file === undefined) throw fileMissing(path);
      return entityResource(fileType, file);
    },
  };
}

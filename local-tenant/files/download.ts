import type { RawResource } from '../odata/entity-type';
import { folderMissing } from '../items/item-refusals';
import type { Call } from '../rest/call';
import { bodyOf, pathOfFile, type LibraryFile } from './library-file';
import { mediaTypeOf } from './media-type';

/** A file's body, sent from disk as a stream. Never run by a browser: it is saved, and keeps the type that its name says. */
export const downloadOf = (call: Call, file: LibraryFile): RawResource => {
  const body = bodyOf(call, file);
  if (body === undefined) throw folderMissing(pathOfFile(file));
  return {
    kind: 'raw',
    contentType: mediaTypeOf(file.row.leafName),
    body: Buffer.alloc(0),
    file: { file: body.path, size: body.size },
    headers: { ETag: `"{${file.row.uniqueId.toUpperCase()}},${file.row.version}"`, 'Content-Disposition': 'attachment' },
  };
};

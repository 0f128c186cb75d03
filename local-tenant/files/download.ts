import type { RawResource } from '../odata/entity-type';
import type { FileBody } from './body-store';
import type { LibraryFile } from './library-file';
import { mediaTypeOf } from './media-type';

/** `"{GUID},3"`: SharePoint writes the id of a file in capitals and braces, that of its item otherwise. */
export const etagOfFile = ({ row }: LibraryFile): string => `"{${row.uniqueId.toUpperCase()}},${row.version}"`;

/** A body, sent from disk as a stream. Never run by a browser: it is saved, and keeps the type that its name says. */
export const downloadOf = (file: LibraryFile, body: FileBody): RawResource => ({
  kind: 'raw',
  contentType: mediaTypeOf(file.row.leafName),
  body: Buffer.alloc(0),
  file: { file: body.path, size: body.size },
  headers: {
    ETag: etagOfFile(file),
    'Last-Modified': new Date(file.row.modified).toUTCString(),
    'Content-Disposition': 'attachment',
    'Accept-Ranges': 'bytes',
  },
});

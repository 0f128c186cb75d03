import { statSync } from 'node:fs';
import { pathOfItem } from '../items/item-row';
import type { RawResource } from '../odata/entity-type';
import type { FileBody } from './body-store';
import { contentsMissing } from './file-refusals';
import type { LibraryFile } from './library-file';
import { mediaTypeOf } from './media-type';

/** `"{GUID},3"`: SharePoint writes the id of a file in capitals and braces, that of its item otherwise. */
export const etagOfFile = ({ row }: LibraryFile): string => `"{${row.uniqueId.toUpperCase()}},${row.version}"`;

/** @throws 500, named, when somebody took the body away from the data folder, or cut it off */
export const demandWhole = (body: FileBody, path: string): void => {
  if (statSync(body.path, { throwIfNoEntry: false })?.size !== body.size) {
    throw contentsMissing(path, body.path);
  }
};

/** A body, sent from disk as a stream. Never run by a browser: it is saved, and keeps the type that its name says. */
export const downloadOf = (file: LibraryFile, body: FileBody): RawResource => {
  demandWhole(body, pathOfItem(file.row));
  return {
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
  };
};

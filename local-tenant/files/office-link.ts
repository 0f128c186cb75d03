import { extname } from 'node:path';
import type { Call } from '../rest/call';
import { pathOfFile, type LibraryFile } from './library-file';

const office = new Set(['.docx', '.docm', '.xlsx', '.xlsm', '.pptx', '.pptm', '.one', '.vsdx']);

/** The address that opens an Office document by its name and id; other files have none. */
export const officeLinkOf = (call: Call, file: LibraryFile): string | undefined => {
  if (!office.has(extname(file.row.leafName).toLowerCase())) return undefined;
  // The form that SharePoint Online gives: the document's own address with `d=w<id>`.
  return `${call.request.origin}${encodeURI(pathOfFile(file))}?d=w${file.row.uniqueId.replace(/-/g, '')}`;
};

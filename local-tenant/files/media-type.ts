import { extname } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.eml': 'message/rfc822',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.msg': 'application/vnd.ms-outlook',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.svg': 'image/svg+xml',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.txt': 'text/plain',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml',
  '.zip': 'application/zip',
};

/** What a browser may show of itself, without running anything of the file. */
const shownInBrowser = new Set(['application/pdf', 'image/gif', 'image/jpeg', 'image/png', 'text/plain']);

/** The media type that a file's name says. */
export const mediaTypeOf = (name: string): string => types[extname(name).toLowerCase()] ?? 'application/octet-stream';

/** `docx`, as the column File_x0020_Type has it; empty for a name without an extension. */
export const fileTypeOf = (name: string): string => extname(name).slice(1).toLowerCase();

/** Whether a browser is to show the file, or to save it. */
export const isShownInBrowser = (mediaType: string): boolean => shownInBrowser.has(mediaType);

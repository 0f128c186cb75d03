import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { bodyOf, type LibraryFile } from '../files/library-file';
import { isShownInBrowser, mediaTypeOf } from '../files/media-type';
import type { PageProblem } from './problem-page';
import type { Visit } from './visit';

/**
 * A document at its own address. What a browser can show without running it is shown; all else is saved, so that an uploaded page or picture
 * with a script in it never runs here.
 */
export const sendFile = async (visit: Visit, file: LibraryFile): Promise<PageProblem | undefined> => {
  const { exchange, call } = visit;
  if (!call.access.has('OpenItems', file.row.scopeId)) return 'forbidden';
  const body = bodyOf(call, file);
  if (body === undefined) return 'notFound';
  const type = mediaTypeOf(file.row.leafName);
  const disposition = isShownInBrowser(type) && !exchange.url.searchParams.has('download') ? 'inline' : 'attachment';
  const { response } = exchange;
  response.writeHead(200, {
    'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'Content-Length': body.size,
    'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.row.leafName)}`,
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; frame-ancestors 'self'",
    'Cache-Control': 'private, no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  await pipeline(createReadStream(body.path), response);
  return undefined;
};

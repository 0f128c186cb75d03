import type { FileBody } from '../files/body-store';
import { etagOfFile } from '../files/download';
import { bodyOf, type LibraryFile } from '../files/library-file';
import { isShownInBrowser, mediaTypeOf } from '../files/media-type';
import { sendFileBody } from '../rest/send-file';
import type { PageProblem } from './problem-page';
import type { Visit } from './visit';

/**
 * A document at its own address. What a browser can show without running it is shown; all else is saved, so that an uploaded page or picture
 * with a script in it never runs here.
 *
 * @param former the body of a former version, which is sent instead of the present one
 */
export const sendFile = async (visit: Visit, file: LibraryFile, former?: FileBody): Promise<PageProblem | undefined> => {
  const { exchange, call } = visit;
  if (!call.access.has('OpenItems', file.row.scopeId)) return 'forbidden';
  const body = former ?? bodyOf(call, file);
  if (body === undefined) return 'notFound';
  const type = mediaTypeOf(file.row.leafName);
  const disposition = isShownInBrowser(type) && !exchange.url.searchParams.has('download') ? 'inline' : 'attachment';
  const { request, response } = exchange;
  await sendFileBody(request, response, { file: body.path, size: body.size }, {
    'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.row.leafName)}`,
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; frame-ancestors 'self'",
    'Cache-Control': 'private, no-cache',
    'X-Content-Type-Options': 'nosniff',
    ETag: etagOfFile(file),
  });
  return undefined;
};

import { createReadStream, openSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { byteRange } from './byte-range';

/**
 * Sends a file from disk as a stream, or the part of it that the request asks for. It is opened at once: what is replaced while it is on its way
 * goes out as it was.
 */
export const sendFileBody = async (
  request: IncomingMessage, response: ServerResponse, file: { readonly file: string; readonly size: number }, headers: Readonly<Record<string, string>>,
): Promise<void> => {
  const ifRange = request.headers['if-range'];
  const asked = ifRange === undefined || ifRange === headers['ETag'] ? request.headers.range : undefined;
  const range = byteRange(asked, file.size);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${file.size}`, 'Content-Length': '0' });
    response.end();
    return;
  }
  const { first, last } = range ?? { first: 0, last: file.size - 1 };
  const empty = file.size === 0 || request.method === 'HEAD';
  const stream = empty ? undefined : createReadStream('', { fd: openSync(file.file, 'r'), start: first, end: last });
  response.writeHead(range === undefined ? 200 : 206, {
    ...headers,
    'Accept-Ranges': 'bytes',
    'Content-Length': String(last - first + 1),
    ...(range === undefined ? {} : { 'Content-Range': `bytes ${first}-${last}/${file.size}` }),
  });
  if (stream === undefined) {
    response.end();
    return;
  }
  await pipeline(stream, response).catch((error: NodeJS.ErrnoException) => {
    // Whoever asked may stop reading at any time.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
};

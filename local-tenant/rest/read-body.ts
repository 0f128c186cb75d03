import type { IncomingMessage } from 'node:http';
import { ApiError } from '../errors/api-error';

/** SharePoint takes 250 MB in one REST upload. */
export const largestBody = 250 * 1024 * 1024;

/** @throws 413 when it is larger than SharePoint takes */
export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) {
      throw new ApiError(413, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', 'The request message is too big.');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { messageTooBig } from '../errors/body-refusals';

/** SharePoint takes 250 MB in one REST upload. */
export const largestBody = 250 * 1024 * 1024;

/** What is larger than this and is not text for the API goes to disk while it comes in. */
const largestInMemory = 1024 * 1024;

/** A body that was too large to hold in memory: on disk and flushed, in the data folder, until the request is answered. */
export interface SpooledBody {
  readonly path: string;
  readonly size: number;
}

export interface RequestBody {
  /** Empty when the body was spooled. */
  readonly content: Buffer;
  readonly spooled?: SpooledBody;
}

/** Where bodies lie while they come in. What a killed server leaves there is of no use to anybody. */
export const spoolFolder = (dataFolder: string): string => join(dataFolder, 'incoming');

/** Where the body is a file whatever its media type says: PnPjs sends files as JSON. */
const takesFile = /\/(files\/add(usingpath)?\(|(start|continue|finish)?upload(file)?\(|savebinarystream|(\$|%24)value($|\?)|content($|\?))/i;

/** @throws 400 when it is larger than SharePoint takes */
export const readBody = async (request: IncomingMessage, dataFolder: string): Promise<RequestBody> => {
  const maySpool = !/json|multipart|urlencoded/i.test(request.headers['content-type'] ?? '') || takesFile.test(request.url ?? '');
  const chunks: Buffer[] = [];
  const parts = (request as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  let size = 0;
  for (let part = await parts.next(); part.done !== true; part = await parts.next()) {
    size += part.value.length;
    chunks.push(part.value);
    if (size > largestBody) {
      throw messageTooBig(largestBody);
    }
    if (maySpool && size > largestInMemory) {
      return { content: Buffer.alloc(0), spooled: await spool(chunks, parts, dataFolder) };
    }
  }
  return { content: Buffer.concat(chunks) };
};

const spool = async (begin: readonly Buffer[], rest: AsyncIterator<Buffer>, dataFolder: string): Promise<SpooledBody> => {
  mkdirSync(spoolFolder(dataFolder), { recursive: true });
  const path = join(spoolFolder(dataFolder), randomUUID());
  const file = await open(path, 'wx');
  let size = 0;
  const write = async (part: Buffer): Promise<void> => {
    size += part.length;
    if (size > largestBody) {
      throw messageTooBig(largestBody);
    }
    await file.write(part);
  };
  try {
    for (const part of begin) {
      await write(part);
    }
    for (let part = await rest.next(); part.done !== true; part = await rest.next()) {
      await write(part.value);
    }
    await file.sync();
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return { path, size };
};

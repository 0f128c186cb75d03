import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Exchange } from '../rest/area';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

interface Kept {
  readonly tag: string;
  readonly plain: Buffer;
  readonly zipped: Buffer | undefined;
}

const kept = new Map<string, Kept>();

/**
 * Sends a file of a folder of built files, compressed; a browser that has it gets 304. Names that carry a hash of their content may be kept
 * for ever. Answers false when the folder has no such file.
 */
export const serveFolder = async ({ request, response }: Exchange, folder: string, name: string): Promise<boolean> => {
  const type = types[extname(name)];
  if (type === undefined || !/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(name)) return false;
  const file = await contentOf(join(folder, name), type);
  if (file === undefined) return false;
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'])) ? file.zipped : undefined;
  const content = zipped ?? file.plain;
  const headers = {
    'Cache-Control': /-[A-Z0-9]{8}\.\w+$/.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: file.tag,
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
  };
  if (request.headers['if-none-match'] === file.tag) {
    response.writeHead(304, headers).end();
    return true;
  }
  response.writeHead(200, {
    ...headers,
    'Content-Type': type,
    'Content-Length': content.length,
    ...(zipped === undefined ? {} : { 'Content-Encoding': 'gzip' }),
  });
  response.end(content);
  return true;
};

const contentOf = async (path: string, type: string): Promise<Kept | undefined> => {
  const about = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (about === undefined || !about.isFile()) return undefined;
  const tag = `"${about.size.toString(16)}-${about.mtimeMs.toString(16)}"`;
  const known = kept.get(path);
  if (known?.tag === tag) return known;
  const plain = await readFile(path);
  const worthwhile = plain.length > 1024 && /text|json|svg/.test(type);
  const file = { tag, plain, zipped: worthwhile ? await promisify(gzip)(plain, { level: 9 }) : undefined };
  kept.set(path, file);
  return file;
};

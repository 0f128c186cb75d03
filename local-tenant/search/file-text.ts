import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';
import type { FileBody } from '../files/body-store';

/** Bytes of a file that are looked at. */
const most = 512 * 1024;

const plain = new Set(['.txt', '.md', '.csv', '.json', '.xml', '.log', '.eml']);
const marked = new Set(['.htm', '.html']);

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** What a page says: without scripts, styles and tags. */
const withoutTags = (html: string): string => html
  .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ')
  .replace(/&(#\d+|[a-z]+);/gi, (whole, name: string) => (name.startsWith('#') ? String.fromCodePoint(Math.min(Number(name.slice(1)), 0x10ffff)) : entities[name.toLowerCase()] ?? whole));

const beginningOf = (path: string): string => {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(most);
    return bytes.subarray(0, readSync(file, bytes, 0, most, 0)).toString('utf8');
  } finally {
    closeSync(file);
  }
};

/** The words in a file of text or HTML; empty for other kinds, which this tenant cannot read. */
export const textOfFile = (body: FileBody | undefined, name: string): string => {
  const kind = extname(name).toLowerCase();
  // A body that is lost is reported by whoever reads the file; a search finds the rest all the same.
  if (body === undefined || body.size === 0 || !existsSync(body.path) || !(plain.has(kind) || marked.has(kind))) return '';
  const text = beginningOf(body.path);
  return marked.has(kind) ? withoutTags(text) : text;
};

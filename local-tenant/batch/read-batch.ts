import { badRequest, notImplemented } from '../errors/refusals';
import type { RequestHeaders } from '../rest/api-request';

/** One request inside a batch, as its text gives it. */
export interface BatchPart {
  readonly method: string;
  readonly address: string;
  readonly headers: RequestHeaders;
  readonly body: Buffer;
  /** Whether it stands in a changeset, where all that writes must stand. */
  readonly inChangeset: boolean;
}

const boundaryOf = (contentType: string): string => {
  const match = /^multipart\/mixed\s*;.*?boundary\s*=\s*(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) {
    throw badRequest(`The content type '${contentType}' of a batch must be multipart/mixed with a boundary.`);
  }
  return boundary;
};

/** Header lines up to the first empty line, and what follows. Lines may end in CRLF or, as PnPjs writes them, in LF alone. */
const splitHead = (text: string): { lines: string[]; rest: string } => {
  const match = /\r?\n\r?\n/.exec(text);
  const at = match === null ? text.length : match.index;
  return { lines: text.slice(0, at).split(/\r?\n/), rest: match === null ? '' : text.slice(at + match[0].length) };
};

const headersFrom = (lines: readonly string[]): RequestHeaders => {
  const headers = new Map<string, string>();
  for (const line of lines.filter((one) => one.trim() !== '')) {
    const at = line.indexOf(':');
    if (at < 1) {
      throw badRequest(`The batch has a header line that is none: '${line}'.`);
    }
    headers.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return headers;
};

/**
 * The texts between the lines that consist of `--boundary`, which may also follow the end of a JSON body at once: CLI for Microsoft 365 writes so.
 * @throws 400 when the last one, with `--` behind it, is missing
 */
const split = (text: string, boundary: string): string[] => {
  const mark = boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pieces = text.split(new RegExp(`(?:^|\\r?\\n|(?<=[}\\]]))--${mark}(--)?[ \\t]*(?=\\r?\\n|$)`));
  const found: string[] = [];
  for (let at = 1; at + 1 < pieces.length + 1; at += 2) {
    if (pieces[at] === '--') {
      return found;
    }
    found.push((pieces[at + 1] ?? '').replace(/^\r?\n/, ''));
  }
  throw badRequest('The batch has no closing boundary.');
};

/** The batch is read one character per byte, so that bodies stay as they are; what is text in it is UTF-8. */
const asText = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

const partOf = (text: string, inChangeset: boolean): BatchPart => {
  const outer = splitHead(text);
  const mime = headersFrom(outer.lines);
  if (!/^application\/http\b/i.test(mime.get('content-type') ?? '')) {
    throw badRequest('A part of a batch must be of type application/http.');
  }
  const unknown = [...mime.keys()].find((name) => !/^content-(type|transfer-encoding|id|length)$/.test(name));
  if (unknown !== undefined) {
    throw notImplemented('Header of a batch part', unknown);
  }
  const inner = splitHead(outer.rest.replace(/^(\r?\n)+/, ''));
  const [requestLine = '', ...headerLines] = inner.lines;
  const match = /^([A-Za-z]+) (\S.*?) HTTP\/1\.1\s*$/.exec(requestLine);
  if (match === null) {
    throw badRequest(`'${requestLine}' is not a request line.`);
  }
  return {
    method: match[1] ?? '', address: asText(match[2] ?? ''), headers: new Map([...headersFrom(headerLines)].map(([name, value]) => [name, asText(value)])),
    body: Buffer.from(inner.rest.replace(/(\r?\n){1,2}$/, ''), 'latin1'), inChangeset,
  };
};

/**
 * Reads the body of a `$batch`: multipart/mixed with GETs as parts of their own and everything that writes in changesets.
 * @returns the requests in their order
 * @throws 400 for text that is no batch
 */
export const readBatch = (contentType: string, body: Buffer): BatchPart[] =>
  split(body.toString('latin1'), boundaryOf(contentType)).flatMap((text) => {
    const { lines, rest } = splitHead(text);
    const type = headersFrom(lines).get('content-type') ?? '';
    return /^multipart\/mixed/i.test(type) ? split(`\n${rest}`, boundaryOf(type)).map((part) => partOf(part, true)) : [partOf(text, false)];
  });

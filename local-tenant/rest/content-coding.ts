import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Coding = 'br' | 'gzip';

/** Below this the frame costs more than it saves. */
const smallest = 1024;

/** How good a client says that it takes a coding (RFC 9110, 12.5.3); 0: not at all. */
const quality = (accept: string, coding: string): number => {
  const named = accept.split(',').map((part) => part.trim().split(/\s*;\s*/)).find(([name = '']) => name.toLowerCase() === coding);
  const any = accept.split(',').map((part) => part.trim().split(/\s*;\s*/)).find(([name = '']) => name === '*');
  const [, ...parameters] = named ?? any ?? ['', 'q=0'];
  const q = parameters.find((parameter) => /^q=/i.test(parameter));
  return q === undefined ? 1 : Number(q.slice(2)) || 0;
};

/** The coding in which a body is sent; undefined: as it is. Brotli when it is as welcome as gzip, as Microsoft's front ends choose. */
export const codingFor = (acceptEncoding: string | undefined, contentType: string, size: number): Coding | undefined => {
  const accept = acceptEncoding ?? '';
  if (size < smallest || accept === '' || !/json|text|javascript|xml|svg|multipart\/mixed/i.test(contentType)) {
    return undefined;
  }
  const [br, zip] = [quality(accept, 'br'), quality(accept, 'gzip')];
  return br > 0 && br >= zip ? 'br' : zip > 0 ? 'gzip' : undefined;
};

const asGzip = promisify<Buffer, { level: number }, Buffer>(gzip);
const asBrotli = promisify<Buffer, { params: Record<number, number> }, Buffer>(brotliCompress);

/** On another thread: a big answer holds up nobody. */
export const encode = (body: Buffer, coding: Coding): Promise<Buffer> =>
  coding === 'gzip'
    ? asGzip(body, { level: 5 })
    : asBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });

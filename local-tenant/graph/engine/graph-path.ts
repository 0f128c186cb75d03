import { decodedPath } from '../../rest/percent-encoding';
import { badRequest } from '../graph-error';

/** One argument of a key or function: `token='latest'`, `'5'`. */
export interface GraphArgument {
  readonly name?: string;
  readonly value: string;
}

/**
 * One step of a Graph address: a name (`lists`, a key, `delta(token='latest')`), or what stands between colons, a path below the step
 * before it (`root:/a/b.txt:`).
 */
export type GraphSegment =
  | { readonly kind: 'name'; readonly name: string; readonly args?: readonly GraphArgument[] }
  | { readonly kind: 'path'; readonly path: string };

/** @throws 400 for what is no valid percent-encoding */
export const decoded = (text: string): string => {
  const plain = decodedPath(text);
  if (plain === undefined) throw badRequest(`The address contains '${text}', which is not valid percent-encoding.`);
  return plain;
};

/** Cuts at slashes that do not stand between quotes of an argument. */
const piecesOf = (raw: string): string[] => {
  const pieces: string[] = [''];
  let [depth, quoted] = [0, false];
  for (const letter of raw) {
    if (letter === "'" && depth > 0) {
      quoted = !quoted;
    } else if (!quoted && (letter === '(' || letter === ')')) {
      depth = Math.max(0, depth + (letter === '(' ? 1 : -1));
    }
    if (letter === '/' && !quoted) {
      pieces.push('');
    } else {
      pieces.push(`${pieces.pop() ?? ''}${letter}`);
    }
  }
  return pieces.filter((piece) => piece !== '');
};

const argumentOf = (text: string): GraphArgument => {
  const [, name, quoted, bare] = /^\s*(?:([A-Za-z]\w*)\s*=\s*)?(?:'((?:[^']|'')*)'|([^'\s]+))\s*$/.exec(text) ?? [];
  if (quoted === undefined && bare === undefined) {
    throw badRequest(`Syntax error: '${text}' is no argument.`);
  }
  const value = quoted === undefined ? bare ?? '' : quoted.replace(/''/g, "'");
  return name === undefined ? { value } : { name, value };
};

const argumentsIn = (text: string): GraphArgument[] =>
  (text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).filter((part) => part.trim() !== '').map(argumentOf);

const nameOf = (piece: string): GraphSegment => {
  const text = decoded(piece);
  const call = /^([A-Za-z$.][\w.]*)\((.*)\)$/s.exec(text);
  return call === null ? { kind: 'name', name: text } : { kind: 'name', name: call[1] ?? '', args: argumentsIn(call[2] ?? '') };
};

/**
 * Reads what stands after Graph's version, still percent-encoded: `sites/localhost:/sites/x:/lists`, `drives/b!1/root:/a/b:/children`.
 * @throws 400 for encoding or arguments that cannot be read
 */
export const parseGraphPath = (raw: string): GraphSegment[] => {
  const segments: GraphSegment[] = [];
  let path: string[] | undefined;
  for (const piece of piecesOf(raw)) {
    const closes = piece.endsWith(':');
    if (path !== undefined) {
      path.push(decoded(closes ? piece.slice(0, -1) : piece));
      if (closes) {
        segments.push({ kind: 'path', path: `/${path.join('/')}` });
        path = undefined;
      }
    } else if (closes) {
      segments.push(nameOf(piece.slice(0, -1)));
      path = [];
    } else {
      segments.push(nameOf(piece));
    }
  }
  if (path !== undefined && path.length > 0) {
    segments.push({ kind: 'path', path: `/${path.join('/')}` });
  }
  return segments;
};

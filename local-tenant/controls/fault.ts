import { ControlRefusal } from './control-refusal';

/**
 * - `latency`: the request is answered later.
 * - `dropBefore`: the connection ends before the request is read: nothing is written.
 * - `dropAfter`: the connection ends after the request was carried out and before a byte of the answer is sent.
 * - `cut`: the connection ends in the middle of the answer's body.
 * - `429`, `503`: the request is refused with that status and Retry-After, and not carried out. In a part of a batch too.
 */
export const faultKinds = ['latency', 'dropBefore', 'dropAfter', 'cut', '429', '503'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** What is to go wrong, and with which requests. */
export interface Fault {
  readonly kind: FaultKind;
  /** HTTP method after X-HTTP-Method, in capitals; absent: every method. */
  readonly method?: string;
  /** A regular expression that the decoded path and query must match somewhere, in any case; absent: every address. */
  readonly path?: string;
  /** Lets so many matching requests pass first. */
  readonly skip: number;
  /** Happens at most so many times; absent: until it is cleared. */
  readonly count?: number;
  /** Of the matching requests, which share meets it: from 0 to 1, drawn from `seed`. */
  readonly probability: number;
  readonly seed: number;
  /** Of `latency`. */
  readonly milliseconds: number;
  /** Seconds, of `429` and `503`; 0 leaves the header out, as some of SharePoint's 503 do. */
  readonly retryAfter: number;
}

type Body = Readonly<Record<string, unknown>>;

const number = (body: Body, name: string, otherwise: number, most = Number.MAX_SAFE_INTEGER): number => {
  const value = body[name] ?? otherwise;
  if (typeof value !== 'number' || !(value >= 0 && value <= most)) {
    throw new ControlRefusal(400, `'${name}' must be a number from 0 to ${most}.`);
  }
  return value;
};

const text = (body: Body, name: string): string | undefined => {
  const value = body[name];
  if (value !== undefined && typeof value !== 'string') {
    throw new ControlRefusal(400, `'${name}' must be a text.`);
  }
  return value;
};

const pattern = (source: string | undefined): string | undefined => {
  try {
    return source === undefined ? undefined : new RegExp(source, 'i').source;
  } catch {
    throw new ControlRefusal(400, `'path' is no regular expression: ${source ?? ''}`);
  }
};

const known = ['kind', 'method', 'path', 'skip', 'count', 'probability', 'seed', 'milliseconds', 'retryAfter'];

/** @throws ControlRefusal naming what is wrong */
export const readFault = (body: Body): Fault => {
  const unknown = Object.keys(body).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new ControlRefusal(501, `'${unknown}' of a fault is not implemented.`);
  }
  const kind = faultKinds.find((one) => one === String(body.kind));
  if (kind === undefined) {
    throw new ControlRefusal(400, `'kind' must be one of ${faultKinds.join(', ')}.`);
  }
  return {
    kind,
    method: text(body, 'method')?.toUpperCase(),
    path: pattern(text(body, 'path')),
    skip: number(body, 'skip', 0),
    count: body.count === undefined ? undefined : number(body, 'count', 0),
    probability: number(body, 'probability', 1, 1),
    seed: number(body, 'seed', 1),
    milliseconds: number(body, 'milliseconds', 100, 600_000),
    retryAfter: number(body, 'retryAfter', 1),
  };
};

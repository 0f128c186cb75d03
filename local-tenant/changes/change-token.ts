import { ApiError } from '../errors/api-error';

/** What a token speaks of: a site collection, a web or a list. */
export type TokenScope = 'site' | 'web' | 'list';

const SCOPE_NUMBERS: Readonly<Record<TokenScope, number>> = { site: 1, web: 2, list: 3 };

/** Ticks of .NET at 1970-01-01. */
const EPOCH_TICKS = 621355968000000000n;
/** SharePoint keeps its change log for 60 days. */
const KEPT_MILLISECONDS = 60 * 24 * 3600 * 1000;

/** A moment in the change log. */
export interface ChangeToken {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly seq: number;
}

/** `1;3;<id of the list>;<ticks>;<number of the change>`. @param time ISO 8601 */
export function formatChangeToken(scope: TokenScope, id: string, time: string, seq: number): string {
  return `1;${SCOPE_NUMBERS[scope]};${id};${EPOCH_TICKS + BigInt(Date.parse(time)) * 10000n};${seq}`;
}

/** Reads a token that was given for the same list, web or site collection; undefined for another form, or of something else. */
export function readChangeToken(text: string, scope: TokenScope, id: string): ChangeToken | undefined {
  const [, number, owner, ticks, seq] = /^1;([1-3]);([0-9a-f-]{36});(\d{1,19});(-?\d{1,18})$/i.exec(text.trim()) ?? [];
  if (number === undefined || Number(number) !== SCOPE_NUMBERS[scope] || owner?.toLowerCase() !== id) return undefined;
  return { time: Number((BigInt(ticks ?? 0) - EPOCH_TICKS) / 10000n), seq: Number(seq) };
}

/** As `readChangeToken`. @throws ApiError 400. The code is that of SharePoint's change log; the sentence is unverified. */
export function parseChangeToken(text: string, scope: TokenScope, id: string): ChangeToken {
  const token = readChangeToken(text, scope, id);
  if (!token) throw new ApiError(400, '-2130575172, Microsoft.SharePoint.SPException', 'The change token that was given is not valid for this object.');
  return token;
}

/** Whether the log does not reach back to a token any more. Then there is no error, and there are no changes (sp-dev-docs 10389). */
export function isForgotten({ time }: ChangeToken, now: string): boolean {
  return time < Date.parse(now) - KEPT_MILLISECONDS;
}

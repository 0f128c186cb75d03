import type { GraphCall } from '../graph-call';
import { notImplemented } from '../graph-error';

/** The navigations that $expand names. @throws 501 for one that is not among those known */
export function expansionOf(call: GraphCall, known: readonly string[]): string[] {
  const asked = call.query.get('$expand')?.split(',').map((name) => name.trim()).filter((name) => name !== '') ?? [];
  const other = asked.find((name) => !known.includes(name));
  if (other !== undefined) throw notImplemented(`$expand of '${other}'`);
  return asked;
}

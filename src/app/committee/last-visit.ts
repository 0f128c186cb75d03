/** Where a browser keeps what a person saw last. */
export type Memory = Pick<Storage, 'getItem' | 'setItem'>;

const key = (webUrl: string, committee: string, person: string): string =>
  `series-register|seen|${webUrl}|${committee}|${person}`;

/** The id of the newest submission that this person saw in this browser; 0 when there is no memory of a visit. */
export function lastSeen(memory: Memory, webUrl: string, committee: string, person: string): number {
  const kept = Number(memory.getItem(key(webUrl, committee, person)));
  return Number.isInteger(kept) && kept > 0 ? kept : 0;
}

/** Remembers the newest of these submissions for the next visit. */
export function rememberSeen(
  memory: Memory,
  webUrl: string,
  committee: string,
  person: string,
  ids: readonly number[],
): void {
  const newest = Math.max(lastSeen(memory, webUrl, committee, person), ...ids);
  if (newest > 0) memory.setItem(key(webUrl, committee, person), String(newest));
}

import { fault } from './fault';
import type { Verification } from './verification';

const placeOf = (one: Verification): string => one.content?.follows?.ticket ?? '';

/**
 * Finds which versions count. From the first version on, of those that follow the same predecessor and verify, the one
 * with the lowest item id counts; where none verifies, the way leads through the first with a later version that does.
 */
class Places {
  private readonly followers = new Map<string, Verification[]>();
  private readonly leadsSomewhere = new Set<string>();

  /** `versions` by item id. */
  constructor(versions: readonly Verification[]) {
    const intact = versions.filter((one) => one.intact);
    for (const one of intact) this.followers.set(placeOf(one), [...(this.followers.get(placeOf(one)) ?? []), one]);
    // A follower has a higher id than what it follows, so from the back each is settled before its predecessor.
    for (const one of [...intact].reverse()) {
      const followers = this.followers.get(one.ticket) ?? [];
      if (one.verified || followers.some(({ ticket }) => this.leadsSomewhere.has(ticket))) this.leadsSomewhere.add(one.ticket);
    }
  }

  /** The version that counts among those that follow `ticket` ('' for the first versions). */
  next(ticket: string): Verification | undefined {
    const followers = (this.followers.get(ticket) ?? []).filter((one) => this.leadsSomewhere.has(one.ticket));
    return followers.find((one) => one.verified) ?? followers[0];
  }

  /** The versions that count, the first one first. */
  path(): Verification[] {
    const path: Verification[] = [];
    for (let one = this.next(''); one; one = this.next(one.ticket)) path.push(one);
    return path;
  }
}

/** The version that took the place of one that does not count: at the fork where their ways part. */
function overtaker(one: Verification, places: Places, byTicket: ReadonlyMap<string, Verification>): string {
  let below = one;
  for (;;) {
    const winner = places.next(placeOf(below));
    if (winner && winner.ticket !== below.ticket) return winner.ticket;
    const above = byTicket.get(placeOf(below));
    if (!above) return below.ticket;
    below = above;
  }
}

/** Gives the versions that verify their standing. `versions` by item id, standing not settled yet. */
export function rankVersions(versions: readonly Verification[]): Verification[] {
  const places = new Places(versions);
  const counted = places.path().filter((one) => one.verified);
  const inForce = counted[counted.length - 1]?.ticket;
  const superseded = new Set(counted.map(({ ticket }) => ticket));
  const byTicket = new Map(versions.map((one) => [one.ticket, one]));
  return versions.map((one) => {
    if (!one.verified) return one;
    if (one.ticket === inForce) return { ...one, standing: 'inForce' };
    if (superseded.has(one.ticket)) return { ...one, standing: 'superseded' };
    const by = overtaker(one, places, byTicket);
    return { ...one, standing: 'overtaken', faults: [fault('overtaken', { ticket: one.ticket, by })] };
  });
}

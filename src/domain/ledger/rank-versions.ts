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
      if (one.verified || followers.some(({ ticket }) => this.leadsSomewhere.has(ticket)))
        this.leadsSomewhere.add(one.ticket);
    }
  }

  /** Ticket of the version that counts among those that follow `ticket` ('' for the first versions). */
  next(ticket: string): string | undefined {
    const followers = (this.followers.get(ticket) ?? []).filter((one) => this.leadsSomewhere.has(one.ticket));
    return (followers.find((one) => one.verified) ?? followers[0])?.ticket;
  }
}

/**
 * The versions that do not count, each with the one that took its place, at the fork where their ways part: another
 * counts where it stands itself, or where one before it stands.
 */
function findOvertaken(versions: readonly Verification[], places: Places): Map<string, string> {
  const overtaken = new Map<string, string>();
  for (const one of versions) {
    const winner = overtaken.get(placeOf(one)) ?? places.next(placeOf(one));
    if (winner !== undefined && winner !== one.ticket) overtaken.set(one.ticket, winner);
  }
  return overtaken;
}

/** Gives the versions that verify their standing. `versions` by item id, standing not settled yet. */
export function rankVersions(versions: readonly Verification[]): Verification[] {
  const overtaken = findOvertaken(versions, new Places(versions));
  const counted = versions.filter((one) => one.verified && !overtaken.has(one.ticket));
  const inForce = counted[counted.length - 1];
  return versions.map((one) => {
    if (!one.verified) return one;
    const by = overtaken.get(one.ticket);
    if (by !== undefined)
      return { ...one, standing: 'overtaken', faults: [fault('overtaken', { ticket: one.ticket, by })] };
    return { ...one, standing: one === inForce ? 'inForce' : 'superseded' };
  });
}

import type { LabelReadiness, SiteLabel } from './label';

/** What readiness is judged from; each is asked only when the one before left the question open. */
export interface LabelSources {
  /** Labels that are published to the library's own site. */
  readonly here: () => Promise<readonly SiteLabel[]>;
  /** Names of labels published to the other sites that the register knows and the caller may open. */
  readonly elsewhere: () => Promise<readonly string[]>;
  /** Whether the tenant accepts a label's name on the library, published or not, without changing anything. */
  readonly accepts: (labelName: string) => Promise<boolean>;
}

// A name that no label has: it shows whether the tenant looks names up at all when it is given no items.
const impossible = (labelName: string): string => `${labelName} bestaat niet`;

/**
 * Whether a label can be set on a library, without Microsoft Graph and its rights. Published to this site: `ready`.
 * Published to another site of the register: it exists, so `notPublished`. Otherwise the tenant is asked whether it
 * accepts the name; that counts only when it refuses a name that cannot exist. `ready` never rests on that question.
 */
export async function labelReadiness(labelName: string, sources: LabelSources): Promise<LabelReadiness> {
  const label = (await sources.here()).find((one) => one.name === labelName);
  if (label) return { state: 'ready', certain: true, label };
  if ((await sources.elsewhere()).includes(labelName)) return { state: 'notPublished', certain: true, label: null };
  if (!(await sources.accepts(labelName))) return { state: 'missing', certain: true, label: null };
  const tells = !(await sources.accepts(impossible(labelName)));
  return { state: tells ? 'notPublished' : 'missing', certain: tells, label: null };
}

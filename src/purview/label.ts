/** A retention label as SharePoint describes it, reduced to what this product asks of it. */
export interface SiteLabel {
  readonly name: string;
  /** The tag's GUID. */
  readonly id: string;
  /** Days that items are kept; null when the label keeps without end or does not retain. */
  readonly days: number | null;
  /**
   * From when the days count, in Purview's words: `CreationAgeInDays`, `EventAgeInDays`, `ModificationAgeInDays`,
   * `TaggedAgeInDays`.
   */
  readonly basedOn: string;
  readonly deletesAfterwards: boolean;
}

/**
 * Whether a label can be set on a library. `missing`: no such label in the tenant. `notPublished`: it exists, but is
 * not among those that the library's site offers. `ready`: it can be set.
 */
export const labelStates = ['missing', 'notPublished', 'ready'] as const;
export type LabelState = (typeof labelStates)[number];

export interface LabelReadiness {
  readonly state: LabelState;
  /** False when the tenant did not say whether the label exists, so that `missing` may also be "published nowhere". */
  readonly certain: boolean;
  /** The label as the site offers it; null unless `ready`. */
  readonly label: SiteLabel | null;
}

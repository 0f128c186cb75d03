import type { LabelSettings, LabelTrigger } from './label-settings';

/** An existing label as a SharePoint site offers it, in the words of its tag. */
export interface ExistingLabel {
  /** Days that items are kept; null when it keeps without end. */
  readonly days: number | null;
  readonly basedOn: string;
  readonly deletesAfterwards: boolean;
}

/** What the tag calls each trigger. */
const basedOn: Readonly<Record<LabelTrigger, string>> = {
  dateCreated: 'CreationAgeInDays',
  dateModified: 'ModificationAgeInDays',
  dateLabeled: 'TaggedAgeInDays',
  dateOfEvent: 'EventAgeInDays',
};

/** On what an existing label differs from the one that a series asks; words `domain.labelSetting.<code>`. */
export type LabelDifference = 'days' | 'trigger' | 'action';

/**
 * Where an existing label does not do what is asked. A label with the right name may have been made by hand, or for an
 * earlier version; setting it would keep for another time than was decided. When items are kept without end the start
 * does not matter. Whether what follows is a review, a tag does not tell (`AutoDelete` is all it says): unverified.
 */
export function labelDifferences(asked: LabelSettings, existing: ExistingLabel): LabelDifference[] {
  const days = asked.days === 'forever' ? null : asked.days;
  return [
    ...(existing.days === days ? [] : (['days'] as const)),
    ...(days === null || existing.basedOn === basedOn[asked.trigger] ? [] : (['trigger'] as const)),
    ...(existing.deletesAfterwards && asked.action === 'none' ? (['action'] as const) : []),
  ];
}

import type { LabelCounts } from '../../purview/count-labels';

/** What a new default label does to the files that are in the library now. */
export interface LabelEffect {
  /** Files without a label, which get it. */
  readonly gain: number;
  /** Files that carry it already. */
  readonly have: number;
  /** Files that carry the library's present default: SharePoint replaces it where it came from the default. */
  readonly replaced: number;
  /** Files with another label, which they keep. */
  readonly keep: number;
}

/**
 * What SharePoint does when a library gets a default label that existing files follow: files without a label get it,
 * labelled files keep theirs unless it came from a default. Source: Microsoft's guidance on default labels.
 */
export function labelEffect(counts: LabelCounts, labelName: string, presentDefault: string | null): LabelEffect {
  const have = counts.byLabel.get(labelName) ?? 0;
  const replaced =
    presentDefault === null || presentDefault === labelName ? 0 : (counts.byLabel.get(presentDefault) ?? 0);
  return { gain: counts.withoutLabel, have, replaced, keep: counts.files - counts.withoutLabel - have - replaced };
}

import { appraisalFields, descriptionFields } from '../series/fields';
import { plainText } from '../series/plain-text';
import type { SeriesData, WorkingCopy } from '../series/series';
import { type RowReference, type VersionContent, ledgerFormat } from './content';
import type { Verification } from './verification';

/** What a submission adds to the working copy. */
export interface Submission {
  /** The version in force, as verified just before; null when there is none. */
  readonly inForce: Verification | null;
  readonly flow: VersionContent['flow'];
  readonly reviewMotivation: string;
  /** The last row of the series in Versions. */
  readonly previous: RowReference | null;
  /** Sign-in name of who submits. */
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

const pick = <F extends keyof SeriesData>(data: SeriesData, fields: readonly F[]): Record<F, string> =>
  Object.fromEntries(fields.map((field) => [field, plainText(data[field])])) as Record<F, string>;

/**
 * The content of a new version of a series: the working copy as it stands, following the version in force. It leaves
 * the series open, whatever that one says of its end.
 */
export const composeVersion = (copy: WorkingCopy, submission: Submission): VersionContent => ({
  format: ledgerFormat,
  kind: 'version',
  series: copy.code,
  organisation: copy.organisation,
  committee: copy.committee,
  version: (submission.inForce?.content?.version ?? 0) + 1,
  follows: submission.inForce ? { ticket: submission.inForce.ticket, hash: submission.inForce.hash } : null,
  flow: submission.flow,
  reviewMotivation: submission.reviewMotivation,
  validTo: '',
  successor: '',
  appraisal: pick(copy.data, appraisalFields),
  description: pick(copy.data, descriptionFields),
  previous: submission.previous,
  by: submission.by,
  at: submission.at,
});

/** What ends a series: its last day (ISO date), the code of its successor or '', and why. */
export interface SeriesEnd {
  readonly validTo: string;
  readonly successor: string;
  readonly motivation: string;
}

/** The content of the version by which a series ends: the one in force with its end added, and nothing else changed. */
export const composeClosing = (
  inForce: Verification & { readonly content: VersionContent },
  end: SeriesEnd,
  { previous, by, at }: Pick<Submission, 'previous' | 'by' | 'at'>,
): VersionContent => ({
  ...inForce.content,
  version: inForce.content.version + 1,
  follows: { ticket: inForce.ticket, hash: inForce.hash },
  flow: 'short',
  reviewMotivation: end.motivation,
  validTo: end.validTo,
  successor: end.successor,
  previous,
  by,
  at,
});

/** The fields of a version as a series' data, for sentences, forms and differences. */
export const dataOfVersion = (content: VersionContent): SeriesData => ({
  ...content.appraisal,
  ...content.description,
});

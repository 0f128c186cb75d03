import type { VersionContent } from '../../domain/ledger/content';
import type { SeriesData } from '../../domain/series/series';

/** The fields of a version, judged ones and others, as the screens show them. */
export const versionData = (content: Pick<VersionContent, 'appraisal' | 'description'>): SeriesData => ({
  ...content.description,
  ...content.appraisal,
});

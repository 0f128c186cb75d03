import type { VersionContent } from '../../domain/ledger/content';
import type { SeriesData } from '../../domain/series/series';

/** The fields of a series as a version fixed them. */
export const versionData = (content: VersionContent): SeriesData => ({ ...content.description, ...content.appraisal });

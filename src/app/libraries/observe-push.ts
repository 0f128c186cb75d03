import { type LabelDifference, labelDifferences } from '../../domain/labelling/label-differences';
import type { LabelSettings } from '../../domain/labelling/label-settings';
import type { LabelCounts } from '../../purview/count-labels';
import type { LabelReadiness } from '../../purview/label';
import { labelReadiness } from '../../purview/label-readiness';
import type { SiteLabels } from '../../purview/site-labels';
import type { LibrariesRepository, Library } from '../../store/types';

/** What SharePoint says of a library and the label that it is to have. */
export interface Observation {
  readonly readiness: LabelReadiness;
  /** Where a ready label does not do what the series asks. */
  readonly differences: readonly LabelDifference[];
  /** Name of the library's default label, null when it has none. */
  readonly presentDefault: string | null;
  /** Default of the library's series column, null when it has no such column. */
  readonly presentCode: string | null;
  readonly counts: LabelCounts;
}

/** Where labels and libraries are read from. */
export interface PushSources {
  readonly libraries: LibrariesRepository;
  /** The labels of the library's own site. */
  readonly labels: SiteLabels;
  /** Names of labels that other sites of the register offer. */
  readonly elsewhere: () => Promise<readonly string[]>;
}

/** Reads how a library stands towards a label: whether it can be set, what is set now, which files carry what. */
export async function observePush(
  sources: PushSources,
  library: Library,
  labelName: string,
  settings: LabelSettings,
): Promise<Observation> {
  const { libraries, labels, elsewhere } = sources;
  const [readiness, present, presentCode, counts] = await Promise.all([
    labelReadiness(labelName, {
      here: () => labels.available(),
      elsewhere,
      accepts: (name) => labels.accepts(library.url, name),
    }),
    labels.defaultOf(library.url),
    libraries.seriesDefault(library),
    labels.count(library.id),
  ]);
  const differences = readiness.label ? labelDifferences(settings, readiness.label) : [];
  return { readiness, differences, presentDefault: present?.name ?? null, presentCode, counts };
}

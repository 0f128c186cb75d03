import { RegisterError } from '../../domain/errors';
import { checkLabelName, labelGeneration, labelName } from '../../domain/labelling/label-name';
import { type LabelProposal, proposeLabel } from '../../domain/labelling/label-settings';
import { type Closing, closingOf } from '../../domain/ledger/closing';
import { dataOfVersion } from '../../domain/ledger/compose-version';
import type { VersionContent } from '../../domain/ledger/content';
import { faultText } from '../../domain/ledger/fault-text';
import type { Verification } from '../../domain/ledger/verification';
import { verifySeries } from '../../domain/ledger/verify-series';
import type { SeriesData } from '../../domain/series/series';
import { type Locale, translate } from '../../loc/strings';
import type { LibraryLabel, Store } from '../../store/types';
import { formatDate } from '../common/format';
import { today } from '../common/today';

/** The label that a series in force asks for. */
export interface LabelPlan {
  readonly code: string;
  /** The version in force, verified from the content as read. */
  readonly version: Verification & { readonly content: VersionContent };
  readonly data: SeriesData;
  readonly name: string;
  readonly proposal: LabelProposal;
  /** How the series ends, null while it stays open. */
  readonly closing: Closing | null;
}

// What a label says is decided with reviewers in mind: nothing that a register labels may vanish by itself.
const proposalOf = (data: SeriesData): LabelProposal => proposeLabel(data, true);

const countedOnce = (one: Verification): one is LabelPlan['version'] =>
  (one.standing === 'inForce' || one.standing === 'superseded') && one.content !== null;

/**
 * Verifies a series from its ledgers and says which label its version in force asks for. Every path that labels begins
 * here; nothing is taken from columns. Throws `VERSION_NOT_VERIFIED` with the reason when no version is in force, and
 * `LABEL_NAME_TAKEN` when another series has the name.
 */
export async function planLabel(store: Store, code: string, locale: Locale): Promise<LabelPlan> {
  const [evidence, labels] = await Promise.all([store.evidence.ofSeries(code), store.libraryLabels.all()]);
  const { versions } = verifySeries(evidence);
  const counted = versions.filter(countedOnce);
  const version = counted.find((one) => one.standing === 'inForce');
  if (!version) {
    const faults = versions[versions.length - 1]?.faults ?? [];
    const reason =
      faults.length > 0
        ? faults.map((fault) => faultText(fault, locale)).join(' ')
        : translate(locale, 'libraries.noVersion');
    throw new RegisterError('VERSION_NOT_VERIFIED', { code, reason });
  }
  const generation = labelGeneration(
    counted.map(({ content }) => ({ version: content.version, settings: proposalOf(dataOfVersion(content)).settings })),
  );
  const name = labelName(code, generation);
  checkLabelName(
    name,
    code,
    labels.map((label) => ({ name: label.labelName, code: label.seriesCode })),
  );
  const data = dataOfVersion(version.content);
  return { code, version, data, name, proposal: proposalOf(data), closing: closingOf(version.content, today()) };
}

/**
 * A closed series takes no new library; one that carries it already (`present`) can be brought in order still. Throws
 * `SERIES_CLOSED`, or `SERIES_SUCCEEDED`, which names the series to take instead.
 */
export function demandOpen({ code, closing }: LabelPlan, present: Pick<LibraryLabel, 'seriesCode'> | null): void {
  if (!closing?.closed || present?.seriesCode === code) return;
  const { successor } = closing;
  const date = formatDate(closing.closedFrom);
  if (successor !== '') throw new RegisterError('SERIES_SUCCEEDED', { code, date, successor });
  throw new RegisterError('SERIES_CLOSED', { code, date });
}

import { RegisterError } from '../../domain/errors';
import { type Locale, translate } from '../../loc/strings';
import { saysLabelNotFound } from '../../purview/label-error';
import type { Library, LibraryLabelRecord, Store } from '../../store/types';
import { type PushSources, observePush } from './observe-push';
import { demandOpen, type LabelPlan, planLabel } from './plan-label';
import { pushStanding } from './push-standing';
import { type PushAct, recordRequest, recordStanding } from './record-push';

/** Everything that a push needs besides what is asked of it. */
export interface PushTools extends Omit<PushSources, 'libraries'> {
  readonly store: Store;
  readonly act: PushAct;
  readonly locale: Locale;
}

export interface LabelRequest {
  readonly library: Library;
  readonly code: string;
  /** The person has read where the label cannot do what the series asks. */
  readonly confirmed: boolean;
}

const sameRequest = (record: LibraryLabelRecord, plan: LabelPlan): boolean =>
  record.seriesCode === plan.code && record.labelName === plan.name && record.versionHash === plan.version.hash;

/**
 * Labels a library with a series: verifies the version in force from its content, writes the request down, and when the
 * label is ready sets the series column with its default and the label as the library's default, for the files that
 * have none too. Then reads all of it back. Every step is recorded, and asking again goes on where it stopped: what
 * stands already is not done twice. `onProgress` gets the row after each step. A label that is missing, not published
 * or different is no error: the row says so. Throws `VERSION_NOT_VERIFIED`, `SERIES_CLOSED`, `SERIES_SUCCEEDED`,
 * `LABEL_NOT_CONFIRMED`, `LABEL_REFUSED` when SharePoint does not take it, and `FORBIDDEN`.
 */
export async function labelLibrary(
  tools: PushTools,
  { library, code, confirmed }: LabelRequest,
  onProgress: (record: LibraryLabelRecord) => void = () => undefined,
): Promise<LibraryLabelRecord> {
  const { store, act, locale, labels } = tools;
  const sources: PushSources = { ...tools, libraries: store.libraries };
  const plan = await planLabel(store, code, locale);
  const present = await store.libraryLabels.byList(library.id);
  demandOpen(plan, present);
  if (plan.proposal.deviations.length > 0 && !confirmed) throw new RegisterError('LABEL_NOT_CONFIRMED', { code });
  const { name, proposal, version } = plan;
  let record =
    present && sameRequest(present, plan)
      ? present
      : await recordRequest(
          store,
          act,
          {
            siteUrl: library.siteUrl,
            listId: library.id,
            libraryTitle: library.title,
            libraryUrl: library.url,
            seriesCode: code,
            versionTicket: version.ticket,
            versionHash: version.hash,
            labelName: name,
            step: 'requested',
            stepLog: '',
            problem: '',
          },
          present,
        );
  onProgress(record);
  const look = async (): Promise<void> => {
    const seen = await observePush(sources, library, name, proposal.settings);
    record = await recordStanding(store, act, record, pushStanding(seen, name, code, record.step));
    onProgress(record);
  };
  await look();
  if (record.step !== 'published' || record.problem === 'LABEL_DIFFERS') return record;
  await store.libraries.ensureSeriesColumn(library, code);
  await setLabel(() => labels.setDefault(library.url, name, { syncToItems: true }), name, library, locale);
  await look();
  return record;
}

async function setLabel(set: () => Promise<void>, label: string, library: Library, locale: Locale): Promise<void> {
  try {
    await set();
  } catch (error) {
    if (error instanceof RegisterError && error.code === 'FORBIDDEN') {
      throw new RegisterError('LABEL_NOT_SET', { ...error.params, label, library: library.title });
    }
    if (saysLabelNotFound(error)) throw new RegisterError('LABEL_MISSING', { label });
    if (!(error instanceof RegisterError) || error.code !== 'SERVER_ERROR') throw error;
    const message = String(error.params.detail ?? '') || translate(locale, 'libraries.noReason');
    throw new RegisterError('LABEL_REFUSED', { ...error.params, label, library: library.title, message });
  }
}

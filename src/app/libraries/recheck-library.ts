import { RegisterError } from '../../domain/errors';
import type { LibraryLabelRecord } from '../../store/types';
import type { PushTools } from './label-library';
import { observePush } from './observe-push';
import { type LabelPlan, planLabel } from './plan-label';
import { type PushStanding, pushStanding } from './push-standing';
import { recordStanding } from './record-push';

async function standing(tools: PushTools, record: LibraryLabelRecord): Promise<PushStanding> {
  const { store, locale } = tools;
  const { step } = record;
  let plan: LabelPlan;
  try {
    plan = await planLabel(store, record.seriesCode, locale);
  } catch (error) {
    if (error instanceof RegisterError && error.code === 'VERSION_NOT_VERIFIED')
      return { step, problem: 'VERSION_NOT_VERIFIED' };
    throw error;
  }
  if (plan.name !== record.labelName) return { step, problem: 'VERSION_CHANGED' };
  const library = await store.libraries.byId(record.siteUrl, record.listId);
  const seen = await observePush(
    { ...tools, libraries: store.libraries },
    library,
    record.labelName,
    plan.proposal.settings,
  );
  return pushStanding(seen, record.labelName, record.seriesCode, step);
}

/**
 * Looks again how the label of a library stands, and writes it down where that changed: labels are unpublished,
 * defaults changed and files added without the register knowing. Sets nothing. Throws `NOT_FOUND` when the library is
 * gone.
 */
export const recheckLibrary = async (tools: PushTools, record: LibraryLabelRecord): Promise<LibraryLabelRecord> =>
  recordStanding(tools.store, tools.act, record, await standing(tools, record));

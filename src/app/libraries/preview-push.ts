import type { Library, LibraryLabelRecord } from '../../store/types';
import type { PushTools } from './label-library';
import { type LabelEffect, labelEffect } from './label-effect';
import { type Observation, observePush } from './observe-push';
import { type LabelPlan, planLabel } from './plan-label';

/** What will happen when a library is labelled with a series, as far as can be read beforehand. */
export interface PushPreview {
  readonly plan: LabelPlan;
  readonly seen: Observation;
  readonly effect: LabelEffect;
  /** The library's row when it is connected to a series already. */
  readonly present: LibraryLabelRecord | null;
}

/** Looks ahead without changing anything. Throws `VERSION_NOT_VERIFIED` when the series may not be labelled with. */
export async function previewPush(tools: Omit<PushTools, 'act'>, library: Library, code: string): Promise<PushPreview> {
  const { store, locale } = tools;
  const plan = await planLabel(store, code, locale);
  const [seen, present] = await Promise.all([
    observePush({ ...tools, libraries: store.libraries }, library, plan.name, plan.proposal.settings),
    store.libraryLabels.byList(library.id),
  ]);
  return { plan, seen, present, effect: labelEffect(seen.counts, plan.name, seen.presentDefault) };
}

import type { Library, LibraryLabelRecord } from '../../store/types';
import type { PushTools } from './label-library';
import { type LabelEffect, labelEffect } from './label-effect';
import { type Observation, observePush } from './observe-push';
import { demandOpen, type LabelPlan, planLabel } from './plan-label';

/** What will happen when a library is labelled with a series, as far as can be read beforehand. */
export interface PushPreview {
  readonly plan: LabelPlan;
  readonly seen: Observation;
  readonly effect: LabelEffect;
  /** The library's row when it is connected to a series already. */
  readonly present: LibraryLabelRecord | null;
}

/**
 * Looks ahead without changing anything. Throws `VERSION_NOT_VERIFIED`, `SERIES_CLOSED` or `SERIES_SUCCEEDED` when the
 * series may not be labelled with.
 */
export async function previewPush(tools: Omit<PushTools, 'act'>, library: Library, code: string): Promise<PushPreview> {
  const { store, locale } = tools;
  const plan = await planLabel(store, code, locale);
  const present = await store.libraryLabels.byList(library.id);
  demandOpen(plan, present);
  const sources = { ...tools, libraries: store.libraries };
  const seen = await observePush(sources, library, plan.name, plan.proposal.settings);
  return { plan, seen, present, effect: labelEffect(seen.counts, plan.name, seen.presentDefault) };
}

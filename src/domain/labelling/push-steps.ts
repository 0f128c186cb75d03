import type { Role } from '../approval/roles';

/**
 * How far the push of a label to a library has come, in order. Asking for it is not the end: each step is recorded,
 * and checked again later.
 */
export const pushSteps = ['requested', 'labelExists', 'published', 'set', 'synced', 'verified'] as const;
export type PushStep = (typeof pushSteps)[number];

export interface PushStepRule {
  /**
   * Who brings it about. `recordsManager`: someone with a role in Purview; `microsoft365`: SharePoint itself, in time.
   */
  readonly by: Role | 'recordsManager' | 'microsoft365';
  /** What the register asks to know that it was reached. */
  readonly evidence:
    'libraryLabel' | 'labelKnown' | 'siteOffersLabel' | 'libraryDefault' | 'itemsCarryLabel' | 'sampleChecked';
}

/** Who brings each step about, and what proves it. */
export const pushStepRules: Readonly<Record<PushStep, PushStepRule>> = {
  requested: { by: 'manager', evidence: 'libraryLabel' },
  labelExists: { by: 'recordsManager', evidence: 'labelKnown' },
  published: { by: 'recordsManager', evidence: 'siteOffersLabel' },
  set: { by: 'manager', evidence: 'libraryDefault' },
  synced: { by: 'microsoft365', evidence: 'itemsCarryLabel' },
  verified: { by: 'manager', evidence: 'sampleChecked' },
};

/** Whether a text from a list names a step. */
export const isPushStep = (text: string): text is PushStep => (pushSteps as readonly string[]).includes(text);

/** The step to take after this one, null after the last. */
export const nextStep = (step: PushStep): PushStep | null => pushSteps[pushSteps.indexOf(step) + 1] ?? null;

/** Whether a push that stands at `step` has been through `other`. */
export const hasReached = (step: PushStep, other: PushStep): boolean =>
  pushSteps.indexOf(step) >= pushSteps.indexOf(other);

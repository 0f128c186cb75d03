import type { AppraisalField } from '../series/fields';

/** The fields of each of the two retention terms that may stand beside each other. */
export const termFields = {
  legal: {
    period: 'legalPeriod',
    trigger: 'legalTrigger',
    triggerInfo: 'legalTriggerInfo',
    motivation: 'legalMotivation',
  },
  admin: {
    period: 'adminPeriod',
    trigger: 'adminTrigger',
    triggerInfo: 'adminTriggerInfo',
    motivation: 'adminMotivation',
  },
} as const satisfies Record<string, Record<string, AppraisalField>>;

export type TermName = keyof typeof termFields;
export const termNames: readonly TermName[] = ['legal', 'admin'];

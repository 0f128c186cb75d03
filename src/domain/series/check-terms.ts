import { type TermName, termFields, termNames } from '../retention/term-fields';
import { type Finding, error, warning } from './finding';
import type { SeriesField } from './fields';
import type { SeriesData } from './series';
import type { ValidationStage } from './validation-stage';

const has = (data: SeriesData, field: SeriesField): boolean => data[field].trim() !== '';

function checkTerm(data: SeriesData, name: TermName, stage: ValidationStage): Finding[] {
  const { period, trigger, triggerInfo, motivation } = termFields[name];
  if (!has(data, period)) {
    const begun = has(data, trigger) || has(data, triggerInfo) || has(data, motivation);
    return begun && stage === 'submit' ? [error(period, 'periodMissingInTerm')] : [];
  }
  return [
    ...(has(data, trigger) ? [] : [error(trigger, 'triggerMissing')]),
    ...(has(data, motivation) ? [] : [error(motivation, 'motivationMissing')]),
  ];
}

/**
 * Whether the retention terms are complete: a period says from when it counts and why it is this long, and one of the
 * two terms stands, also for what is kept for ever (decree of 7 December 2018, art. III.87 §1, 2°). A draft may wait
 * with all of this; an import only with the period.
 */
export function checkTerms(data: SeriesData, stage: ValidationStage): Finding[] {
  if (stage === 'save') return [];
  const findings = termNames.flatMap((name) => checkTerm(data, name, stage));
  if (
    termNames.some(
      (name) => has(data, termFields[name].period) || findings.some(({ field }) => field === termFields[name].period),
    )
  ) {
    return findings;
  }
  return [
    ...findings,
    stage === 'submit' ? error('adminPeriod', 'periodMissing') : warning('adminPeriod', 'periodMissingYet'),
  ];
}

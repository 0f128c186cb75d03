import { checkField } from './check-field';
import { checkRelations } from './check-relations';
import { checkTerms } from './check-terms';
import { type ContentIndex, contentKey } from './content-index';
import { type SeriesField, fieldRule, seriesFieldNames } from './fields';
import { type Finding, error, warning } from './finding';
import type { SeriesData } from './series';
import type { ValidationStage } from './validation-stage';

/** What is known of the series around the one that is checked; what is left out is not checked against. */
export interface ValidationContext {
  /** The series' own code, '' while it has none. */
  readonly code?: string;
  /** The organisation's series by name and description: `indexByContent`. */
  readonly byContent?: ContentIndex;
  /** The codes of all series of the register, to tell a relation that leads nowhere. */
  readonly knownCodes?: ReadonlySet<string>;
}

const isEmpty = (value: string): boolean => value.trim() === '';

function isNeeded(field: SeriesField, stage: ValidationStage): boolean {
  if (stage === 'save') return field === 'title';
  const { need } = fieldRule(field);
  return need === 'always' || (need === 'submit' && stage === 'submit');
}

const checkNeeds = (data: SeriesData, stage: ValidationStage): Finding[] =>
  seriesFieldNames
    .filter((field) => isNeeded(field, stage) && isEmpty(data[field]))
    .map((field) => error(field, 'missing'));

/** What must be said because of what another field holds; a draft and an import may wait with it. */
function checkConditions(data: SeriesData, stage: ValidationStage): Finding[] {
  if (stage !== 'submit') return [];
  return [
    ...(data.destination === 'keepSample' && isEmpty(data.selectionInstruction)
      ? [error('selectionInstruction', 'selectionInstructionMissing')]
      : []),
    ...(data.reuse === 'no' && isEmpty(data.reuseMotivation)
      ? [error('reuseMotivation', 'reuseMotivationMissing')]
      : []),
  ];
}

/** What cannot both be true, at whichever stage. */
function checkContradictions(data: SeriesData): Finding[] {
  const [from, to] = [data.dateFrom, data.dateTo];
  const reversed = /^\d{4}$/.test(from) && /^\d{4}$/.test(to) && to < from;
  return [
    ...(reversed ? [error('dateTo', 'datesReversed', { from, to })] : []),
    ...(data.access === 'published' && data.personalData === 'yes'
      ? [error('access', 'publishedWithPersonalData')]
      : []),
  ];
}

/** Names need not be unique (a real list of 346 rows holds 95), name and description together hardly ever are not. */
function checkDoubles(data: SeriesData, { code = '', byContent }: ValidationContext): Finding[] {
  if (isEmpty(data.title) || isEmpty(data.description)) return [];
  const doubles = (byContent?.get(contentKey(data)) ?? []).filter((other) => other !== code);
  return doubles.length > 0 ? [warning('title', 'sameNameAndDescription', { codes: doubles.join(', ') })] : [];
}

/**
 * Everything that is wrong with a series, in the order of its fields. Without an `error` among it, what the stage
 * stands for may be done. Rules: decree of 7 December 2018, art. III.87 §1, and the 2016 template.
 */
export function validateSeries(data: SeriesData, stage: ValidationStage, context: ValidationContext = {}): Finding[] {
  const findings = [
    ...checkNeeds(data, stage),
    ...seriesFieldNames.flatMap((field) => checkField(field, data[field])),
    ...checkTerms(data, stage),
    ...checkConditions(data, stage),
    ...checkContradictions(data),
    ...checkRelations(data, context.code ?? '', context.knownCodes),
    ...checkDoubles(data, context),
  ];
  return findings.sort((a, b) => seriesFieldNames.indexOf(a.field) - seriesFieldNames.indexOf(b.field));
}

/** Whether nothing among the findings stops what was asked for. */
export const mayProceed = (findings: readonly Finding[]): boolean =>
  !findings.some(({ severity }) => severity === 'error');

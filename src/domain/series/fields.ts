import {
  accessRegimes,
  answers,
  arrangements,
  carriers,
  destinations,
  informationClasses,
  recordTypes,
  retentionTriggers,
} from './value-lists';

/** The form's sections, in the order in which they stand on the screen. */
export const sections = ['what', 'work', 'retention', 'destination', 'access', 'form', 'relations'] as const;
export type Section = (typeof sections)[number];

/**
 * What a field holds, always as text ('' = not filled in):
 * `text` one line; `note` several lines; `choice` a code of its list; `period` an ISO 8601 duration such as `P10Y`;
 * `year` a year from 1000, or one of the field's `words`; `codes` series codes separated by `; `.
 */
export type FieldKind = 'text' | 'note' | 'choice' | 'period' | 'year' | 'codes';

/** When a field must be filled in whatever the others hold. Conditions between fields live in `validate-series.ts`. */
export type Need = 'always' | 'submit' | 'never';

export interface FieldRule {
  readonly kind: FieldKind;
  /** What a selection committee judges is `appraisal`; the rest is `description`. */
  readonly part: 'appraisal' | 'description';
  readonly section: Section;
  readonly need: Need;
  /** Most characters; SharePoint holds 255 in a line of text, and notes are refused around 64,000. */
  readonly maxLength: number;
  /** Of a `choice`: its codes. Of a `year`: the words that may stand instead of one. */
  readonly choices?: readonly string[];
}

const line = 255;
const notes = 20_000;

/**
 * Every field of a series, declared once. List columns, the form, the import template, differences and the canonical
 * content of a version are all derived from this table. Source: decree of 7 December 2018, art. III.87 §1 (what is
 * mandatory), and the 2016 template (the rest).
 */
export const seriesFields = {
  title: { kind: 'text', part: 'description', section: 'what', need: 'always', maxLength: line },
  callName: { kind: 'text', part: 'description', section: 'what', need: 'never', maxLength: line },
  recordType: {
    kind: 'choice',
    part: 'description',
    section: 'what',
    need: 'always',
    maxLength: line,
    choices: recordTypes,
  },
  description: { kind: 'note', part: 'description', section: 'what', need: 'always', maxLength: notes },
  dateFrom: {
    kind: 'year',
    part: 'description',
    section: 'what',
    need: 'submit',
    maxLength: line,
    choices: ['unknown', 'notApplicable'],
  },
  dateTo: {
    kind: 'year',
    part: 'description',
    section: 'what',
    need: 'submit',
    maxLength: line,
    choices: ['ongoing', 'unknown', 'notApplicable'],
  },
  taskArea: { kind: 'text', part: 'description', section: 'work', need: 'submit', maxLength: line },
  task: { kind: 'text', part: 'description', section: 'work', need: 'never', maxLength: line },
  activity: { kind: 'text', part: 'description', section: 'work', need: 'never', maxLength: line },
  service: { kind: 'text', part: 'description', section: 'work', need: 'never', maxLength: line },
  retentionLevel: { kind: 'text', part: 'description', section: 'work', need: 'submit', maxLength: line },
  legalPeriod: { kind: 'period', part: 'appraisal', section: 'retention', need: 'never', maxLength: line },
  legalTrigger: {
    kind: 'choice',
    part: 'appraisal',
    section: 'retention',
    need: 'never',
    maxLength: line,
    choices: retentionTriggers,
  },
  legalTriggerInfo: { kind: 'text', part: 'appraisal', section: 'retention', need: 'never', maxLength: line },
  legalMotivation: { kind: 'note', part: 'appraisal', section: 'retention', need: 'never', maxLength: notes },
  adminPeriod: { kind: 'period', part: 'appraisal', section: 'retention', need: 'never', maxLength: line },
  adminTrigger: {
    kind: 'choice',
    part: 'appraisal',
    section: 'retention',
    need: 'never',
    maxLength: line,
    choices: retentionTriggers,
  },
  adminTriggerInfo: { kind: 'text', part: 'appraisal', section: 'retention', need: 'never', maxLength: line },
  adminMotivation: { kind: 'note', part: 'appraisal', section: 'retention', need: 'never', maxLength: notes },
  destination: {
    kind: 'choice',
    part: 'appraisal',
    section: 'destination',
    need: 'always',
    maxLength: line,
    choices: destinations,
  },
  destinationMotivation: { kind: 'note', part: 'appraisal', section: 'destination', need: 'always', maxLength: notes },
  selectionInstruction: { kind: 'note', part: 'appraisal', section: 'destination', need: 'never', maxLength: notes },
  access: {
    kind: 'choice',
    part: 'description',
    section: 'access',
    need: 'submit',
    maxLength: line,
    choices: accessRegimes,
  },
  personalData: {
    kind: 'choice',
    part: 'description',
    section: 'access',
    need: 'submit',
    maxLength: line,
    choices: answers,
  },
  informationClass: {
    kind: 'choice',
    part: 'description',
    section: 'access',
    need: 'never',
    maxLength: line,
    choices: informationClasses,
  },
  reuse: { kind: 'choice', part: 'description', section: 'access', need: 'submit', maxLength: line, choices: answers },
  reuseMotivation: { kind: 'note', part: 'description', section: 'access', need: 'never', maxLength: notes },
  carrier: { kind: 'choice', part: 'description', section: 'form', need: 'submit', maxLength: line, choices: carriers },
  carrierInfo: { kind: 'text', part: 'description', section: 'form', need: 'never', maxLength: line },
  arrangement: {
    kind: 'choice',
    part: 'description',
    section: 'form',
    need: 'never',
    maxLength: line,
    choices: arrangements,
  },
  arrangementInfo: { kind: 'text', part: 'description', section: 'form', need: 'never', maxLength: line },
  parent: { kind: 'codes', part: 'description', section: 'relations', need: 'never', maxLength: notes },
  child: { kind: 'codes', part: 'description', section: 'relations', need: 'never', maxLength: notes },
  related: { kind: 'codes', part: 'description', section: 'relations', need: 'never', maxLength: notes },
  oldCode: { kind: 'text', part: 'description', section: 'relations', need: 'never', maxLength: line },
  remarks: { kind: 'note', part: 'description', section: 'relations', need: 'never', maxLength: notes },
} as const satisfies Record<string, FieldRule>;

export type SeriesField = keyof typeof seriesFields;
export const seriesFieldNames = Object.keys(seriesFields) as SeriesField[];

type PartOf<P extends FieldRule['part']> = {
  [F in SeriesField]: (typeof seriesFields)[F]['part'] extends P ? F : never;
}[SeriesField];
export type AppraisalField = PartOf<'appraisal'>;
export type DescriptionField = PartOf<'description'>;

/** The rule of a field, widened so that optional members can be read. */
export const fieldRule = (field: SeriesField): FieldRule => seriesFields[field];
export const appraisalFields = seriesFieldNames.filter((f): f is AppraisalField => fieldRule(f).part === 'appraisal');
export const descriptionFields = seriesFieldNames.filter(
  (f): f is DescriptionField => fieldRule(f).part === 'description',
);

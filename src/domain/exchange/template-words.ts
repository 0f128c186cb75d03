import type { SeriesField } from '../series/fields';
import { foldWords } from './cell-text';
import type { TemplateField } from './template-columns';

const notApplicable = 'Niet van toepassing';

const triggerWords = {
  relatedClosed: 'Na afhandeling van een gerelateerd informatieobject',
  closed: 'Na afhandeling van het informatieobject',
  expired: 'Na afloop van het informatieobject',
  finalVersion: 'Na definitieve versie (al dan niet na goedkeuring) van het informatieobject',
  takenIntoUse: 'Na ingebruikname van het informatieobject',
  newVersion: 'Na nieuwe versie van het informatieobject',
  receivedOrSent: 'Na ontvangst of verzending van het informatieobject',
  received: 'Na ontvangst van het informatieobject',
  created: 'Na opmaak van het informatieobject',
  published: 'Na publicatie van het informatieobject',
  takenOutOfUse: 'Na uitgebruikname van het informatieobject',
  sent: 'Na verzending van het informatieobject',
  born: 'Na geboorte',
} as const;
const answerWords = { yes: 'Ja', no: 'Nee', notApplicable } as const;

/** The template's own word for each code, by field. Source: the value lists of the 2016 template, and our extensions. */
export const templateWords: Readonly<Partial<Record<TemplateField, Readonly<Record<string, string>>>>> = {
  recordType: { file: 'Dossier', series: 'Serie' },
  dateFrom: { unknown: 'Onbekend', notApplicable },
  dateTo: { ongoing: 'Lopende', unknown: 'Onbekend', notApplicable },
  legalTrigger: triggerWords,
  adminTrigger: triggerWords,
  destination: { keep: 'Bewaren', keepSample: 'Bewaren na steekproef', destroy: 'Vernietigen' },
  access: { published: 'Bekendgemaakt', open: 'Openbaar', openInPrinciple: 'In principe openbaar', notOpen: 'Niet openbaar', notApplicable },
  personalData: answerWords,
  reuse: answerWords,
  carrier: { analogue: 'Analoog', analogueAndDigital: 'Analoog en digitaal', digital: 'Digitaal', notApplicable },
};

/** The template's word for a period's unit. */
export const unitWords = { D: 'Dag', M: 'Maand', Y: 'Jaar' } as const;

/** Other words that approved plans use for a word of the template. */
const synonyms: Readonly<Record<string, string>> = {
  neen: 'Nee',
  dagen: unitWords.D,
  maanden: unitWords.M,
  jaren: unitWords.Y,
};

/** The list's own spelling of a word, whatever its case, spaces and synonyms; null when the list does not have it. */
function ownSpelling(text: string, words: readonly string[]): string | null {
  const folded = foldWords(text);
  return words.find((word) => foldWords(word) === folded || word === synonyms[folded]) ?? null;
}

export interface WordRead {
  /** The code; null when the list has no such word. */
  readonly code: string | null;
  /** The list's spelling when the cell had another one, '' when it was the same. */
  readonly respelled: string;
}

/** Reads one word of a list of code to word. The cell's raw text is passed, so that a stray space is noticed. */
export function readWord(raw: string, list: Readonly<Record<string, string>>): WordRead {
  const word = ownSpelling(raw, Object.values(list));
  if (word === null) return { code: null, respelled: '' };
  const code = Object.keys(list).find((key) => list[key] === word) ?? null;
  return { code, respelled: raw === word ? '' : word };
}

/** Whether a cell says "not applicable", in any of the spellings that plans use. */
export const saysNotApplicable = (text: string): boolean => ['niet van toepassing', 'nvt', 'n.v.t.'].includes(foldWords(text));

/** A field's words as they may stand in the template: `Ja, Nee, Niet van toepassing`. */
export const allowedWords = (field: SeriesField): string =>
  Object.values(templateWords[field as TemplateField] ?? {}).join(', ');

import type { importNlNl } from '../nl-nl/import';

export const importEnUs: Record<keyof typeof importNlNl, string> = {
  'import.finding.notInTemplateList': '‘{value}’ is not in the list of {column}. Allowed: {allowed}. Correct the cell and choose the file again.',
  'import.finding.respelled': '‘{value}’ was read as ‘{respelled}’.',
  'import.finding.spacesTidied': 'Superfluous or non-breaking spaces in ‘{value}’ were taken out.',
  'import.finding.unitMissing': 'The unit of {value} is missing. Allowed: {allowed}.',
  'import.finding.valueMissing': 'The number that goes with the unit {unit} is missing. Give a whole number from 0.',
  'import.finding.valueNotWhole': '‘{value}’ is not a number of units. Allowed: a whole number from 0 to 9999, or Niet van toepassing.',
  'import.finding.triggerKeptAsText': '‘{value}’ is not in the list and is kept as extra information. When you edit the series, choose one of: {allowed}.',
  'import.finding.codeNotWellFormed': '‘{value}’ is not a series code. Write it like OVO000098_012_003, or leave the cell empty: the register gives out a code.',
  'import.finding.codeOfOtherOrganisation': '{value} is not a code of {organisation}. Empty the cell, or import for the other organisation.',
  'import.finding.codeTwice': '{value} stands in more than one row. A code belongs to one series: empty the others.',
  'import.finding.columnNotKept': 'The date ‘{value}’ is not taken: the register itself records when something changes.',
  'import.finding.sameRowTwice': 'This row says exactly the same as row {other}. Take it only if there really are two series.',
};

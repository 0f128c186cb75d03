import { parsePeriod } from '../retention/period';
import { type SeriesField, fieldRule } from './fields';
import { type Finding, error } from './finding';
import { relatedCodes } from './related-codes';
import { isSeriesCode } from './series-code';

// What XML 1.0 cannot hold (its production Char) and SharePoint drops or refuses: control characters, lone surrogates, and two non-
// characters.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

const codePoint = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

const isYear = (text: string): boolean => /^[1-9]\d{3}$/.test(text);

function checkKind(field: SeriesField, value: string): Finding[] {
  const { kind, choices = [] } = fieldRule(field);
  switch (kind) {
    case 'text':
      return /[\r\n]/.test(value) ? [error(field, 'lineBreak')] : [];
    case 'note':
      return [];
    case 'choice':
      return choices.includes(value) ? [] : [error(field, 'notInList', { value })];
    case 'period':
      return parsePeriod(value) ? [] : [error(field, 'notAPeriod', { value })];
    case 'year':
      return isYear(value) || choices.includes(value) ? [] : [error(field, 'notAYear', { value })];
    case 'codes':
      return relatedCodes(value)
        .filter((code) => !isSeriesCode(code))
        .map((code) => error(field, 'notASeriesCode', { value: code }));
  }
}

/** What is wrong with what one field holds, whatever the others hold; nothing when it is not filled in. */
export function checkField(field: SeriesField, value: string): Finding[] {
  if (value === '') return [];
  const { maxLength } = fieldRule(field);
  const character = forbidden.exec(value);
  return [
    ...(value.length > maxLength ? [error(field, 'tooLong', { length: value.length, max: maxLength })] : []),
    ...(character ? [error(field, 'forbiddenCharacter', { character: codePoint(character[0]) })] : []),
    ...checkKind(field, value),
  ];
}

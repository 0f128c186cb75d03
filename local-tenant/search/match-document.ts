import type { Kql, KqlRestriction } from './kql';
import { keyOf, localPath, propertyOf, wordsOf } from './compare';
import { spanOf } from './dates';
import type { SearchDocument } from './search-document';
import { notUnderstood } from './search-refusals';

/** What a query is asked in. */
export interface MatchContext {
  readonly origin: string;
  readonly now: Date;
  isOwnHost(host: string): boolean;
  /** All webs of the tenant, whoever asks: what items are in. */
  webs(): readonly SearchDocument[];
  /** The content types of all lists, with the names that they have there. */
  contentTypes(): readonly { readonly listId: string; readonly id: string; readonly name: string }[];
}

const holdsWords = (text: string, sought: string, prefix: boolean): boolean => {
  const [words, wanted] = [wordsOf(text), wordsOf(sought)];
  if (wanted.length === 0) return false;
  const fits = (word: string | undefined, at: number): boolean =>
    (prefix && at === wanted.length - 1 ? word?.startsWith(wanted[at] ?? '') === true : word === wanted[at]);
  return words.some((_word, from) => wanted.every((_one, at) => fits(words[from + at], at)));
};

const sides = { '<': (order: number) => order < 0, '<=': (order: number) => order <= 0, '>': (order: number) => order > 0, '>=': (order: number) => order >= 0 };

const compareDates = (actual: string, restriction: KqlRestriction, now: Date): boolean => {
  const span = spanOf(restriction.value, now);
  switch (restriction.operator) {
    case '..':
      return actual >= span.from && actual < spanOf(restriction.upper ?? '', now).to;
    case '<':
      return actual < span.from;
    case '<=':
      return actual < span.to;
    case '>':
      return actual >= span.to;
    case '>=':
      return actual >= span.from;
    default:
      return (actual >= span.from && actual < span.to) !== (restriction.operator === '<>');
  }
};

const compareNumbers = (actual: number, { operator, value, upper }: KqlRestriction): boolean => {
  const wanted = Number(value);
  if (value === '' || Number.isNaN(wanted)) throw notUnderstood();
  if (operator === '..') return actual >= wanted && actual <= Number(upper);
  if (operator === '<' || operator === '<=' || operator === '>' || operator === '>=') return sides[operator](actual - wanted);
  return (actual === wanted) !== (operator === '<>');
};

const compareText = (actual: string, restriction: KqlRestriction, kind: 'words' | 'key' | 'path', context: MatchContext): boolean => {
  const { operator, value, prefix } = restriction;
  if (operator !== ':' && operator !== '=' && operator !== '<>') throw notUnderstood();
  let holds: boolean;
  if (kind === 'path') {
    const [path, wanted] = [localPath(actual, context.isOwnHost)?.toLowerCase() ?? '', localPath(value, context.isOwnHost)?.toLowerCase()];
    holds = wanted !== undefined && (path === wanted || (operator !== '=' && (prefix ? path.startsWith(wanted) : `${path}/`.startsWith(`${wanted}/`))));
  } else if (kind === 'key' || operator === '=') {
    const [known, wanted] = kind === 'key' ? [keyOf(actual), keyOf(value)] : [wordsOf(actual).join(' '), wordsOf(value).join(' ')];
    holds = prefix ? known.startsWith(wanted) : known === wanted;
  } else {
    holds = holdsWords(actual, value, prefix);
  }
  return holds !== (operator === '<>');
};

/** Whether a text, such as the name of a content type, is what a restriction by words asks for. */
export const textFulfils = (text: string, restriction: KqlRestriction, context: MatchContext): boolean => compareText(text, restriction, 'words', context);

export const fulfils = (document: SearchDocument, restriction: KqlRestriction, context: MatchContext): boolean => {
  const property = propertyOf(restriction);
  const actual = property.read(document, context.origin);
  if (property.kind === 'date') return actual !== null && compareDates(String(actual), restriction, context.now);
  if (property.kind === 'number') return actual !== null && compareNumbers(Number(actual), restriction);
  const text = typeof actual === 'boolean' ? (actual ? '1' : '0') : String(actual ?? '');
  return compareText(text, restriction, property.kind, context);
};

/** Whether a site or a list answers a query. Items are asked by SQL, with the same meaning. */
export const matches = (document: SearchDocument, query: Kql, context: MatchContext): boolean => {
  switch (query.kind) {
    case 'all':
      return true;
    case 'and':
      return query.operands.every((operand) => matches(document, operand, context));
    case 'or':
      return query.operands.some((operand) => matches(document, operand, context));
    case 'not':
      return !matches(document, query.operand, context);
    case 'text':
      return [document.title, document.description, document.author, document.path].some((text) => holdsWords(text, query.value, query.prefix));
    case 'restriction':
      return fulfils(document, query, context);
  }
};

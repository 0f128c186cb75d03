import type { SqlFragment } from '../query/predicate-to-sql';
import type { Kql, KqlRestriction } from './kql';
import { keyOf, localPath, propertyOf, wordsOf } from './compare';
import { spanOf } from './dates';
import { fulfils, textFulfils, type MatchContext } from './match-document';
import { notUnderstood } from './search-refusals';

const nothing: SqlFragment = { sql: '0', values: [] };

/** A phrase of the full-text index; undefined: nothing is left of it. */
const phraseOf = (text: string, prefix: boolean): string | undefined => {
  const words = wordsOf(text);
  return words.length === 0 ? undefined : `"${words.join(' ')}"${prefix ? ' *' : ''}`;
};

const matching = (phrase: string | undefined): SqlFragment =>
  (phrase === undefined ? nothing : { sql: 's.docid IN (SELECT rowid FROM search_text WHERE search_text MATCH ?)', values: [phrase] });

const negated = (fragment: SqlFragment, isNegated: boolean): SqlFragment => (isNegated ? { ...fragment, sql: `NOT (${fragment.sql})` } : fragment);

const dates = (sql: string, { operator, value, upper }: KqlRestriction, now: Date): SqlFragment => {
  const { from, to } = spanOf(value, now);
  switch (operator) {
    case '..':
      return { sql: `${sql} >= ? AND ${sql} < ?`, values: [from, spanOf(upper ?? '', now).to] };
    case '<':
      return { sql: `${sql} < ?`, values: [from] };
    case '<=':
      return { sql: `${sql} < ?`, values: [to] };
    case '>':
      return { sql: `${sql} >= ?`, values: [to] };
    case '>=':
      return { sql: `${sql} >= ?`, values: [from] };
    default:
      return negated({ sql: `(${sql} >= ? AND ${sql} < ?)`, values: [from, to] }, operator === '<>');
  }
};

const numbers = (sql: string, { operator, value, upper }: KqlRestriction): SqlFragment => {
  const wanted = Number(value);
  if (value === '' || Number.isNaN(wanted)) throw notUnderstood();
  if (operator === '..') return { sql: `${sql} BETWEEN ? AND ?`, values: [wanted, Number(upper)] };
  const sign = operator === ':' ? '=' : operator;
  return { sql: `${sql} ${sign} ?`, values: [wanted] };
};

/** `path:` finds what is there and what is below; without `*` only whole steps of the path count. */
const paths = (sql: string, { operator, value, prefix }: KqlRestriction, context: MatchContext): SqlFragment => {
  const wanted = localPath(value, context.isOwnHost)?.toLowerCase();
  if (wanted === undefined) return nothing;
  if (operator === '=') return { sql: `lower(${sql}) = ?`, values: [wanted] };
  const end = prefix ? wanted : `${wanted}/`;
  return { sql: `substr(lower(${sql}) || '/', 1, ?) = ?`, values: [end.length, end] };
};

const keys = (sql: string, { value, prefix }: KqlRestriction): SqlFragment => {
  const wanted = keyOf(value);
  return prefix ? { sql: `substr(lower(${sql}), 1, ?) = ?`, values: [wanted.length, wanted] } : { sql: `lower(${sql}) = ?`, values: [wanted] };
};

const words = (sql: string, { operator, value, prefix }: KqlRestriction): SqlFragment => {
  const column = sql.replace(/^t\./, '');
  const phrase = phraseOf(value, prefix);
  if (phrase === undefined) return nothing;
  // The first sign: the column begins so. With `=` it must end there too.
  const found = matching(operator === '=' ? `${column} : ^ ${phrase}` : `${column} : ${phrase}`);
  if (operator !== '=' || prefix) return found;
  return { sql: `(${found.sql} AND s.${column}_words = ?)`, values: [...found.values, wordsOf(value).length] };
};

/** What is asked of the web or the content type of an item, asked of those first: they are few. */
const ofLevel = (level: 'web' | 'contentType', query: KqlRestriction, context: MatchContext): SqlFragment => {
  const positive: KqlRestriction = { ...query, operator: query.operator === '<>' ? ':' : query.operator };
  const fragment: SqlFragment = level === 'web'
    ? { sql: 'l.web_id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(context.webs().filter((web) => fulfils(web, positive, context)).map(({ webId }) => webId))] }
    : {
      sql: "l.id || ' ' || lower(i.content_type) IN (SELECT value FROM json_each(?))",
      values: [JSON.stringify(context.contentTypes().filter(({ name }) => textFulfils(name, positive, context)).map(({ listId, id }) => `${listId} ${id.toLowerCase()}`))],
    };
  return negated(fragment, query.operator === '<>');
};

const restriction = (query: KqlRestriction, context: MatchContext): SqlFragment => {
  const { kind, sql, level } = propertyOf(query);
  if (level !== undefined) return ofLevel(level, query, context);
  // What items do not have, no item has.
  if (sql === undefined) return query.operator === '<>' ? { sql: '1', values: [] } : nothing;
  if (kind === 'date') return dates(sql, query, context.now);
  if (kind === 'number') return numbers(sql, query);
  if (query.operator !== ':' && query.operator !== '=' && query.operator !== '<>') throw notUnderstood();
  const plain: KqlRestriction = { ...query, operator: query.operator === '<>' ? ':' : query.operator };
  const fragment = kind === 'path' ? paths(sql, plain, context) : kind === 'key' ? keys(sql, plain) : words(sql, plain);
  return negated(fragment, query.operator === '<>');
};

/** The condition that a query is for items: over `items i`, `lists l`, `search_items s` and `file_bodies b`. */
export const kqlToSql = (query: Kql, context: MatchContext): SqlFragment => {
  switch (query.kind) {
    case 'all':
      return { sql: '1', values: [] };
    case 'and':
    case 'or': {
      const parts = query.operands.map((operand) => kqlToSql(operand, context));
      return { sql: `(${parts.map(({ sql }) => sql).join(query.kind === 'and' ? ' AND ' : ' OR ')})`, values: parts.flatMap(({ values }) => values) };
    }
    case 'not':
      return negated(kqlToSql(query.operand, context), true);
    case 'text':
      return matching(phraseOf(query.value, query.prefix));
    case 'restriction':
      return restriction(query, context);
  }
};

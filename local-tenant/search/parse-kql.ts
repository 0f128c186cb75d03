import { notImplemented } from '../errors/refusals';
import type { Kql, KqlOperator, KqlRestriction } from './kql';
import { notUnderstood } from './search-refusals';

/** Operators of the language that this tenant does not have. */
const unserved = /^(NEAR|ONEAR|WORDS|XRANK|ALL|ANY)(\(.*)?$/;

const namePattern = /([A-Za-z][\w.]*)(<>|<=|>=|:|=|<|>)/y;
const valuePattern = /"([^"]*)"(\*?)|([^\s()"]+)/y;

/** How deep parentheses may stand within each other. */
const mostDeep = 100;

/**
 * Reads the keyword query language: words, "phrases", beginnings*, property restrictions, AND, OR, NOT, + and -, parentheses. Restrictions of
 * one property side by side are alternatives; everything else side by side must hold together (Microsoft, "Keyword Query Language syntax").
 */
class KqlParser {
  private at = 0;
  private depth = 0;

  public constructor(private readonly text: string) {}

  public parse(): Kql {
    const query = this.either();
    if (this.at < this.text.length) throw notUnderstood();
    return query;
  }

  private either(): Kql {
    const operands = [this.together()];
    while (this.takeWord('OR')) operands.push(this.together());
    return operands.length === 1 ? operands[0] ?? { kind: 'all' } : { kind: 'or', operands };
  }

  private together(): Kql {
    const groups: Kql[][] = [[this.single()]];
    for (;;) {
      this.skipSpace();
      if (this.at >= this.text.length || this.text[this.at] === ')' || this.isWord('OR')) break;
      const explicit = this.takeWord('AND');
      const next = this.single();
      if (explicit) groups.push([next]);
      else groups[groups.length - 1]?.push(next);
    }
    const operands = groups.flatMap(alternatives);
    return operands.length === 1 ? operands[0] ?? { kind: 'all' } : { kind: 'and', operands };
  }

  private single(): Kql {
    this.skipSpace();
    if (this.takeWord('NOT') || this.take('-')) return { kind: 'not', operand: this.single() };
    this.take('+');
    if (this.take('(')) return this.inParentheses();
    const property = this.property();
    return property ?? this.words();
  }

  private inParentheses(): Kql {
    this.depth += 1;
    if (this.depth > mostDeep) throw notUnderstood();
    const inner = this.either();
    this.skipSpace();
    if (!this.take(')')) throw notUnderstood();
    this.depth -= 1;
    return inner;
  }

  private property(): Kql | undefined {
    namePattern.lastIndex = this.at;
    const [whole, name = '', operator = ''] = namePattern.exec(this.text) ?? [];
    if (whole === undefined || /^https?$/i.test(name)) return undefined;
    this.at += whole.length;
    const property = name.toLowerCase();
    if (this.take('(')) return ofProperty(this.inParentheses(), property, operator as KqlOperator);
    const { value, prefix } = this.value();
    const [, from = '', to = ''] = /^(.+?)\.\.(.+)$/.exec(value) ?? [];
    return from !== '' && to !== ''
      ? { kind: 'restriction', property, operator: '..', value: from, upper: to, prefix: false }
      : { kind: 'restriction', property, operator: operator as KqlOperator, value, prefix };
  }

  private words(): Kql {
    const { value, prefix } = this.value();
    if (unserved.test(value)) throw notImplemented('KQL operator', value.replace(/\(.*/, ''));
    if (value === '' && prefix) return { kind: 'all' };
    return { kind: 'text', value, prefix };
  }

  private value(): { value: string; prefix: boolean } {
    valuePattern.lastIndex = this.at;
    const [whole, quoted, star, bare = ''] = valuePattern.exec(this.text) ?? [];
    if (whole === undefined) throw notUnderstood();
    this.at += whole.length;
    if (quoted !== undefined) return { value: quoted.replace(/\*$/, ''), prefix: star === '*' || quoted.endsWith('*') };
    return { value: bare.replace(/\*$/, ''), prefix: bare.endsWith('*') };
  }

  private skipSpace(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  private take(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private isWord(word: string): boolean {
    return this.text.startsWith(word, this.at) && /^[\s(]|^$/.test(this.text.slice(this.at + word.length, this.at + word.length + 1));
  }

  private takeWord(word: string): boolean {
    this.skipSpace();
    if (!this.isWord(word)) return false;
    this.at += word.length;
    this.skipSpace();
    return true;
  }
}

/** Restrictions of one property side by side: one of them must hold. */
const alternatives = (terms: readonly Kql[]): Kql[] => {
  const byProperty = new Map<string, KqlRestriction[]>();
  const others: Kql[] = [];
  for (const term of terms) {
    if (term.kind === 'restriction' && (term.operator === ':' || term.operator === '=')) {
      byProperty.set(term.property, [...(byProperty.get(term.property) ?? []), term]);
    } else {
      others.push(term);
    }
  }
  const joined = [...byProperty.values()].map((same): Kql => (same.length === 1 && same[0] !== undefined ? same[0] : { kind: 'or', operands: same }));
  return [...joined, ...others];
};

/** `author:(an OR bart)` */
const ofProperty = (query: Kql, property: string, operator: KqlOperator): Kql => {
  switch (query.kind) {
    case 'text':
      return { kind: 'restriction', property, operator, value: query.value, prefix: query.prefix };
    case 'and':
    case 'or':
      return { kind: query.kind, operands: query.operands.map((operand) => ofProperty(operand, property, operator)) };
    case 'not':
      return { kind: 'not', operand: ofProperty(query.operand, property, operator) };
    default:
      throw notUnderstood();
  }
};

/** @throws 500 as SharePoint does for what it does not understand, 501 naming an operator that is not served */
export const parseKql = (text: string): Kql => new KqlParser(text.trim()).parse();

import { badRequest, notImplemented } from '../graph-error';

/** What a property holds, as far as a filter can look at it. */
export type FilterValue = string | number | boolean | null | readonly unknown[] | object;

/** Gives what stands at `link/scope` in an entity, or of a variable of `any`. */
export type FilterReader = (path: readonly string[]) => FilterValue;

/** A filter that was read, and the operators in it that the directory takes in advanced queries only. */
export interface GraphFilter {
  readonly advanced: readonly string[];
  holds(read: FilterReader): boolean;
}

type Test = (read: FilterReader) => boolean;
type Operator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

const pattern = /\s*(?:('(?:[^']|'')*')|(\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?|[0-9a-f]{8}-[0-9a-f-]{27})|(-?\d+(?:\.\d+)?)|([A-Za-z_$][\w$./]*)|([(),:]))/giy;
const operators: readonly string[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const textTests: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  startswith: (text, part) => text.startsWith(part), endswith: (text, part) => text.endsWith(part), contains: (text, part) => text.includes(part),
};
/** The names that the service has for them in its refusals. */
const advancedNames: Readonly<Record<string, string>> = { ne: 'NotEqualsMatch', not: 'Not', endswith: 'endsWith' };

const tokensOf = (text: string): string[] => {
  const tokens: string[] = [];
  pattern.lastIndex = 0;
  for (let at = 0; text.slice(at).trim() !== '';) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) throw badRequest(`Invalid filter clause: syntax error at position ${at} in '${text}'.`);
    tokens.push(found[0].trim());
    at = pattern.lastIndex;
  }
  return tokens;
};

/** Texts are compared without regard to case; moments as moments. */
const comparable = (value: FilterValue): string | number | boolean | null => {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value.toLowerCase();
  return typeof value === 'object' ? null : value;
};

const compared = (operator: Operator, left: FilterValue, right: FilterValue): boolean => {
  if (right === null && typeof left === 'object') return (left === null) === (operator === 'eq');
  const [one, other] = [comparable(left), comparable(right)];
  if (operator === 'eq' || operator === 'ne') return (one === other) === (operator === 'eq');
  if (one === null || other === null || typeof one !== typeof other) return false;
  return { gt: one > other, ge: one >= other, lt: one < other, le: one <= other }[operator];
};

class FilterParser {
  public readonly advanced = new Set<string>();
  private readonly tokens: readonly string[];
  private at = 0;

  public constructor(private readonly text: string) {
    this.tokens = tokensOf(text);
  }

  public parse(): Test {
    const test = this.either();
    if (this.at < this.tokens.length) throw this.wrong();
    return test;
  }

  private either(): Test {
    const tests = [this.both()];
    while (this.takeWord('or')) tests.push(this.both());
    return (read) => tests.some((test) => test(read));
  }

  private both(): Test {
    const tests = [this.negation()];
    while (this.takeWord('and')) tests.push(this.negation());
    return (read) => tests.every((test) => test(read));
  }

  private negation(): Test {
    if (!this.takeWord('not')) return this.primary();
    this.mark('not');
    const test = this.negation();
    return (read) => !test(read);
  }

  private primary(): Test {
    if (this.takeWord('(')) {
      const test = this.either();
      this.take(')');
      return test;
    }
    const name = this.name();
    const textTest = textTests[name.toLowerCase()];
    if (this.tokens[this.at] === '(' && textTest !== undefined) return this.call(name, textTest);
    if (this.tokens[this.at] === '(') return this.lambda(name);
    return this.comparison(name.split('/'));
  }

  private call(name: string, test: (text: string, part: string) => boolean): Test {
    this.take('(');
    const path = this.name().split('/');
    this.take(',');
    const part = this.literal();
    this.take(')');
    if (typeof part !== 'string') throw this.wrong();
    this.mark(name.toLowerCase());
    if (this.takeWord('eq') && this.literal() !== true) throw notImplemented(`The comparison of ${name} with something other than true in $filter`);
    return (read) => test(String(comparable(read(path)) ?? ''), part.toLowerCase());
  }

  /** `groupTypes/any(c:c eq 'Unified')` */
  private lambda(name: string): Test {
    const path = name.split('/');
    const quantifier = path.pop();
    if (quantifier !== 'any') throw notImplemented(`The function '${name}' in $filter`);
    this.take('(');
    const variable = this.name();
    this.take(':');
    const test = this.either();
    this.take(')');
    return (read) => {
      const all = read(path);
      return Array.isArray(all) && all.some((one) => test((inner) => (inner[0] === variable ? one as FilterValue : read(inner))));
    };
  }

  private comparison(path: readonly string[]): Test {
    if (this.takeWord('in')) {
      this.take('(');
      const values = [this.literal()];
      while (this.takeWord(',')) values.push(this.literal());
      this.take(')');
      return (read) => values.some((value) => compared('eq', read(path), value));
    }
    const operator = (this.tokens[this.at] ?? '').toLowerCase();
    if (!operators.includes(operator)) throw this.wrong();
    this.at += 1;
    this.mark(operator);
    const value = this.literal();
    return (read) => compared(operator as Operator, read(path), value);
  }

  private literal(): string | number | boolean | null {
    const token = this.tokens[this.at] ?? '';
    this.at += 1;
    if (token.startsWith("'")) return token.slice(1, -1).replace(/''/g, "'");
    if (/^(true|false)$/i.test(token)) return token.toLowerCase() === 'true';
    if (/^null$/i.test(token)) return null;
    if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token);
    if (/^\d{4}-\d\d-\d\d|^[0-9a-f]{8}-/i.test(token)) return token;
    this.at -= 1;
    throw this.wrong();
  }

  private name(): string {
    const token = this.tokens[this.at] ?? '';
    if (!/^[A-Za-z_$]/.test(token)) throw this.wrong();
    this.at += 1;
    return token;
  }

  private mark(operator: string): void {
    const name = advancedNames[operator];
    if (name !== undefined) this.advanced.add(name);
  }

  private takeWord(word: string): boolean {
    if (this.tokens[this.at]?.toLowerCase() !== word) return false;
    this.at += 1;
    return true;
  }

  private take(sign: string): void {
    if (!this.takeWord(sign)) throw this.wrong();
  }

  private wrong(): Error {
    return badRequest(`Invalid filter clause: syntax error at '${this.tokens[this.at] ?? 'the end'}' in '${this.text}'.`);
  }
}

/** Reads a `$filter` of OData 4 as Graph takes it for small sets. @throws 400 for what cannot be read, 501 for functions that are not served */
export const parseGraphFilter = (text: string): GraphFilter => {
  const parser = new FilterParser(text);
  const holds = parser.parse();
  return { holds, advanced: [...parser.advanced] };
};

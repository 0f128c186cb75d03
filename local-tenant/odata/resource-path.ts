import { badRequest } from '../errors/refusals';
import type { Argument, Literal, Segment } from './literal';
import { readJson } from './read-json';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const word = /[A-Za-z0-9_.$@-]/;

/**
 * Reads SharePoint's URL expressions: `web/lists/getByTitle('it''s a/b')/items(1)`, `GetList(@a1)`,
 * `GetFileByServerRelativePath(DecodedUrl='/sites/x/a')`. It reads text that is percent-decoded already, as SharePoint does,
 * so that `%27` is a quote and `%2F` inside quotes is part of the literal.
 */
class PathReader {
  private at = 0;

  public constructor(
    private readonly text: string,
    private readonly alias: (name: string) => Literal,
  ) {}

  public segments(): Segment[] {
    const found: Segment[] = [];
    while (this.at < this.text.length) {
      if (this.peek() === '/') {
        this.at += 1;
        continue;
      }
      found.push(this.segment());
      // CLI for Microsoft 365 removes custom actions with a `')` too many, and SharePoint lets it.
      if (this.text.slice(this.at) === "')") {
        return found;
      }
      if (this.at < this.text.length && this.peek() !== '/') {
        throw this.unreadable();
      }
    }
    return found;
  }

  /** One literal and nothing after it: the value of a parameter alias. */
  public onlyLiteral(): Literal {
    this.skipSpace();
    const value = this.literal();
    this.skipSpace();
    if (this.at < this.text.length) {
      throw this.unreadable();
    }
    return value;
  }

  private segment(): Segment {
    const name = this.name();
    this.skipSpace();
    return this.peek() === '(' ? { name, args: this.args() } : { name };
  }

  private args(): Argument[] {
    const found: Argument[] = [];
    this.at += 1;
    this.skipSpace();
    while (this.peek() !== ')') {
      found.push(this.argument());
      this.skipSpace();
      if (this.peek() === ',') {
        this.at += 1;
        this.skipSpace();
      } else if (this.peek() !== ')') {
        throw this.unreadable();
      }
    }
    this.at += 1;
    return found;
  }

  private argument(): Argument {
    const named = /^\s*([A-Za-z_]\w*)\s*=\s*/.exec(this.text.slice(this.at));
    if (named === null) {
      return { value: this.literal() };
    }
    this.at += named[0].length;
    return { name: named[1], value: this.literal() };
  }

  private literal(): Literal {
    const next = this.peek();
    if (next === "'") {
      return { kind: 'string', value: this.quoted() };
    }
    if (next === '{' || next === '[') {
      return this.json();
    }
    const start = this.at;
    const name = this.name(/[A-Za-z0-9_.$@:+-]/);
    if (name.startsWith('@')) {
      return this.alias(name);
    }
    if (this.peek() === "'" && /^(guid|datetime)$/i.test(name)) {
      return this.typed(name.toLowerCase(), this.quoted());
    }
    return bareLiteral(name) ?? this.fail(start);
  }

  private typed(kind: string, value: string): Literal {
    if (kind === 'datetime') {
      return { kind: 'datetime', value };
    }
    return guid.test(value) ? { kind: 'guid', value: value.toLowerCase() } : this.fail(this.at);
  }

  /** Complex values may stand in an alias as JSON. It is the last thing in its text there. */
  private json(): Literal {
    const rest = this.text.slice(this.at);
    this.at = this.text.length;
    return { kind: 'json', value: readJson(rest) };
  }

  private quoted(): string {
    let value = '';
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      if (this.peek() !== "'") {
        value += this.peek();
      } else if (this.text[this.at + 1] === "'") {
        value += "'";
        this.at += 1;
      } else {
        this.at += 1;
        return value;
      }
    }
    throw this.unreadable();
  }

  private name(allowed = word): string {
    const start = this.at;
    while (this.at < this.text.length && allowed.test(this.peek())) {
      this.at += 1;
    }
    return start === this.at ? this.fail(start) : this.text.slice(start, this.at);
  }

  private peek(): string {
    return this.text[this.at] ?? '';
  }

  private skipSpace(): void {
    while (this.peek() === ' ') {
      this.at += 1;
    }
  }

  private fail(at: number): never {
    this.at = at;
    throw this.unreadable();
  }

  private unreadable(): Error {
    return badRequest(`The expression "${this.text}" is not valid.`);
  }
}

const bareLiteral = (text: string): Literal | undefined => {
  if (/^(true|false)$/i.test(text)) {
    return { kind: 'boolean', value: text.toLowerCase() === 'true' };
  }
  if (/^null$/i.test(text)) {
    return { kind: 'null' };
  }
  if (guid.test(text)) {
    return { kind: 'guid', value: text.toLowerCase() };
  }
  return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? { kind: 'number', value: Number(text), text } : undefined;
};

/** @param alias gives the value of `@name`; throws when the query string has none. */
export const parseResourcePath = (decoded: string, alias: (name: string) => Literal): Segment[] =>
  new PathReader(decoded, alias).segments();

export const parseLiteral = (text: string): Literal =>
  new PathReader(text, (name) => {
    throw badRequest(`The parameter alias '${name}' cannot stand for another alias.`);
  }).onlyLiteral();

import { repeatedName, unreadableJson } from '../errors/body-refusals';

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '\\': '\\', '"': '"', "'": "'", '/': '/' };
const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([['true', true], ['false', false], ['null', null]]);

/** Deeper than anything that means something, and less deep than the stack. */
const deepest = 1000;

const spaces = /\s*/y;
const nameLetters = /[\p{L}\p{N}_$.@-]*/uy;
const primitiveLetters = /[\p{L}\p{N}_$.+-]*/uy;
const inSingleQuotes = /[^'\\]*/y;
const inDoubleQuotes = /[^"\\]*/y;

/**
 * JSON as Microsoft.Data.OData reads it, which is more than JSON: strings and names may stand in single quotes, names in none, and strings may hold line
 * ends. Microsoft's own documentation sends such bodies. What it refuses, it refuses in that library's words.
 */
class JsonReader {
  private at = 0;
  private depth = 0;

  public constructor(private readonly text: string) {}

  public whole(): unknown {
    const value = this.value();
    this.space();
    if (this.at < this.text.length) {
      throw unreadableJson('More than one value was found at the root of the JSON content. JSON content can only have one value at the root level, ' +
        'which is an array, an object or a primitive value.');
    }
    return value;
  }

  private value(): unknown {
    this.space();
    switch (this.next()) {
      case '':
        throw this.brokenOff();
      case '{':
        return this.within(() => this.object());
      case '[':
        return this.within(() => this.array());
      case '"':
      case "'":
        return this.string();
      default:
        return this.primitive();
    }
  }

  private within<Value>(read: () => Value): Value {
    this.depth += 1;
    if (this.depth > deepest) {
      throw unreadableJson('A token was not recognized in the JSON content.');
    }
    this.at += 1;
    const value = read();
    this.at += 1;
    this.depth -= 1;
    return value;
  }

  private object(): Record<string, unknown> {
    const members = new Map<string, unknown>();
    this.elements('Object', '}', () => {
      const name = this.name();
      if (members.has(name)) {
        throw repeatedName(name);
      }
      this.space();
      if (this.next() !== ':') {
        throw this.next() === '' ? this.brokenOff() : unreadableJson(`A colon character ':' is expected after the property name '${name}', but none was found.`);
      }
      this.at += 1;
      members.set(name, this.value());
    });
    return Object.fromEntries(members);
  }

  private array(): unknown[] {
    const found: unknown[] = [];
    this.elements('Array', ']', () => {
      found.push(this.value());
    });
    return found;
  }

  /** What stands between commas, up to the closing character. */
  private elements(scope: 'Object' | 'Array', end: string, read: () => void): void {
    for (let count = 0; ; count += 1) {
      this.space();
      if (this.next() === '') {
        throw this.brokenOff();
      }
      if (this.next() === end) {
        return;
      }
      if (count > 0) {
        this.comma(scope);
      }
      this.space();
      if (this.next() === ',' || (count > 0 && this.next() === end)) {
        throw unreadableJson(`The comma character ',' was not expected in scope '${scope}'.`);
      }
      read();
    }
  }

  private comma(scope: string): void {
    if (this.next() !== ',') {
      throw unreadableJson(`A comma character ',' was expected in scope '${scope}'. Every two elements in an array and properties of an object must be separated by commas.`);
    }
    this.at += 1;
  }

  private name(): string {
    const name = this.next() === '"' || this.next() === "'" ? this.string() : this.take(nameLetters);
    if (name === '') {
      throw this.next() === '' ? this.brokenOff() : unreadableJson("The property name '' is not valid. The name of a property cannot be empty.");
    }
    return name;
  }

  private string(): string {
    const quote = this.next();
    const plain = quote === '"' ? inDoubleQuotes : inSingleQuotes;
    this.at += 1;
    let value = this.take(plain);
    while (this.next() === '\\') {
      value += this.escape();
      this.at += 1;
      value += this.take(plain);
    }
    if (this.next() === '') {
      throw unreadableJson('Unexpected end of input reached while processing a JSON string value.');
    }
    this.at += 1;
    return value;
  }

  private escape(): string {
    this.at += 1;
    const code = /^u[0-9a-f]{4}/i.exec(this.text.slice(this.at, this.at + 5))?.[0];
    if (code !== undefined) {
      this.at += 4;
      return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    }
    const meant = escapes[this.next()];
    if (meant === undefined) {
      throw unreadableJson(`An unrecognized escape sequence '\\${this.next()}' was found in a JSON string value.`);
    }
    return meant;
  }

  private primitive(): unknown {
    const token = this.take(primitiveLetters);
    if (words.has(token)) {
      return words.get(token);
    }
    if (!/^[-.\d]/.test(token)) {
      throw unreadableJson('A token was not recognized in the JSON content.');
    }
    if (!/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(token)) {
      throw unreadableJson(`The value '${token}' is not a valid number.`);
    }
    return Number(token);
  }

  /** What stands here and fits. @param fits sticky, and content with nothing */
  private take(fits: RegExp): string {
    fits.lastIndex = this.at;
    const found = fits.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private space(): void {
    this.take(spaces);
  }

  private next(): string {
    return this.text[this.at] ?? '';
  }

  private brokenOff(): Error {
    return unreadableJson('Unexpected end of input was found in JSON content. Not all object and array scopes were closed.');
  }
}

/** @throws 400 for what is no JSON, in the words of Microsoft.Data.OData, or names a member twice */
export const readJson = (text: string): unknown => new JsonReader(text).whole();

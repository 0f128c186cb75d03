import * as fc from 'fast-check';
import { readJson } from './read-json';

describe('JSON as Microsoft.Data.OData reads it', () => {
  it('is whatever JSON.stringify writes', () => fc.assert(fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1), (value, indent) => {
    const text = JSON.stringify(value, null, indent);
    // A name without a letter is the one thing that JSON has and this has not.
    fc.pre(!/(^|[{,]\s*)"": ?/.test(text));
    expect(readJson(text)).toEqual(JSON.parse(text));
  })));

  it('is JSON as JSON.parse reads it, or something that it refuses', () => fc.assert(fc.property(fc.array(fc.constantFrom(...'{}[],:"a1 -.e\\'), { maxLength: 12 }).map((parts) => parts.join('')), (text) => {
    let strict: unknown;
    try {
      strict = JSON.parse(text);
    } catch {
      return;
    }
    // A name that stands twice is the one thing that JSON.parse takes and this does not.
    if (JSON.stringify(strict)?.length === text.replace(/\s/g, '').length) {
      expect(readJson(text)).toEqual(strict);
    }
  }), { numRuns: 2000 }));

  it.each<[string, unknown]>([
    ["{'__metadata':{'type':'SP.List'},'Title':'it\\'s'}", { __metadata: { type: 'SP.List' }, Title: "it's" }], ['{Title:"x",odata.type:"y"}', { Title: 'x', 'odata.type': 'y' }],
    ['{"a":"two\nlines"}', { a: 'two\nlines' }], ['{"a":"\\u00e9"}', { a: 'é' }], [' [1, .5, -2e3, true, null] ', [1, 0.5, -2000, true, null]], ['{}', {}], ['[]', []],
    ['{"__proto__":1}', JSON.parse('{"__proto__":1}')],
  ])('may be %s', (text, value) => {
    expect(readJson(text)).toEqual(value);
  });

  it.each([
    ['{"a":1,"a":2}', "Multiple properties with the name 'a' were detected"], ['{"a":1,"b":{"c":[{"d":1},{"d":1,"d":2}]}}', "with the name 'd'"], ['{"a":1,"\\u0061":2}', "with the name 'a'"],
    ['{"a":1', 'Unexpected end of input was found in JSON content.'], ['', 'Unexpected end of input'], ['{"a', 'Unexpected end of input reached while processing a JSON string value.'],
    ['{"a":1 "b":2}', "A comma character ',' was expected in scope 'Object'."], ['[1 2]', "A comma character ',' was expected in scope 'Array'."],
    ['{"a":1,}', "The comma character ',' was not expected in scope 'Object'."], ['[,1]', "The comma character ',' was not expected in scope 'Array'."],
    ['{"a" 1}', "A colon character ':' is expected after the property name 'a'"], ['{"":1}', "The property name '' is not valid."], ['{"a":nope}', 'A token was not recognized'],
    ['{"a":1-2}', "The value '1-2' is not a valid number."], ['{"a":"\\q"}', "An unrecognized escape sequence '\\q' was found"], ['{} {}', 'More than one value was found at the root'],
  ])('is not %s', (text, said) => {
    expect(() => readJson(text)).toThrow(said);
  });

  it('is not nested without end', () => {
    expect(() => readJson('['.repeat(100_000))).toThrow('A token was not recognized');
  });
});

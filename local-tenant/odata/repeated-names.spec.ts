import * as fc from 'fast-check';
import { repeatedNameIn } from './repeated-names';

describe('a name that stands twice', () => {
  it.each([
    ['{"a":1,"a":2}', 'a'], ['{"a":1,"b":{"c":[{"d":1},{"d":1,"d":2}]}}', 'd'], ['{"a":1,"\\u0061":2}', 'a'], ['{"a":{"a":1},"b":[1,2],"a":3}', 'a'],
  ])('is found in %s', (text, name) => {
    expect(repeatedNameIn(text)).toBe(name);
  });

  it.each(['{}', '[]', '5', '{"a":{"a":{"a":1}}}', '{"a":[{"a":1},{"a":2}]}', '{"a":"a","b":"\\",\\"a\\":1"}', '["a","a"]', '{"a":["a","a"]}'])('is not seen in %s', (text) => {
    expect(repeatedNameIn(text)).toBeUndefined();
  });

  it('is in nothing that JSON.stringify writes', () => fc.assert(fc.property(fc.jsonValue(), (value) => {
    expect(repeatedNameIn(JSON.stringify(value, null, 1))).toBeUndefined();
  })));
});

import * as fc from 'fast-check';
import type { Literal } from './literal';
import { parseLiteral, parseResourcePath } from './resource-path';

const noAlias = (name: string): Literal => {
  throw new Error(`unexpected alias ${name}`);
};

describe('resource paths', () => {
  it('may end in a quote and a parenthesis too many, and in nothing else', () => {
    expect(parseResourcePath("web/usercustomactions('x')')", noAlias)).toEqual(parseResourcePath("web/usercustomactions('x')", noAlias));
    for (const end of ["'", ')', "')')", "')x", "')/a"]) {
      expect(() => parseResourcePath(`web/usercustomactions('x')${end}`, noAlias)).toThrow('is not valid');
    }
  });

  it('reads names, calls, keys, empty parentheses and named arguments', () => {
    expect(parseResourcePath("web/lists/getByTitle('a/b')/items(12)/x()", noAlias)).toEqual([
      { name: 'web' }, { name: 'lists' }, { name: 'getByTitle', args: [{ value: { kind: 'string', value: 'a/b' } }] },
      { name: 'items', args: [{ value: { kind: 'number', value: 12, text: '12' } }] }, { name: 'x', args: [] },
    ]);
    expect(parseResourcePath("a(principalid=3, copy=true, id=guid'0BADF00D-0000-4000-8000-000000000000')", noAlias)[0]?.args).toEqual([
      { name: 'principalid', value: { kind: 'number', value: 3, text: '3' } }, { name: 'copy', value: { kind: 'boolean', value: true } },
      { name: 'id', value: { kind: 'guid', value: '0badf00d-0000-4000-8000-000000000000' } },
    ]);
  });

  it('takes any text between quotes, whatever it looks like', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (first, second) => {
      const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;
      const [segment] = parseResourcePath(`f(${quoted(first)},second=${quoted(second)})`, noAlias);
      expect(segment?.args).toEqual([
        { value: { kind: 'string', value: first } }, { name: 'second', value: { kind: 'string', value: second } },
      ]);
    }));
  });

  it('asks for aliases by name', () => {
    const alias = (name: string): Literal => ({ kind: 'string', value: `value of ${name}` });
    expect(parseResourcePath('web/GetList(@listUrl)', alias)[1]?.args).toEqual([{ value: { kind: 'string', value: 'value of @listUrl' } }]);
    expect(() => parseLiteral('@other')).toThrow('cannot stand for another alias');
  });

  it.each(["lists('x", 'lists(1', 'lists(1 2)', "lists('a''", 'lists()x', '(1)', "x(guid'nope')", 'x(what)'])('refuses %s', (text) => {
    expect(() => parseResourcePath(text, noAlias)).toThrow('is not valid');
  });
});

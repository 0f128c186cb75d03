import { Linter } from 'eslint';
import { describedDisable } from './described-disable.cjs';
import { noStringBuiltFilter } from './no-string-built-filter.cjs';

const rules = { 'no-string-built-filter': noStringBuiltFilter, 'described-disable': describedDisable };

function messages(rule: string, code: string): string[] {
  const config = { plugins: { register: { rules } }, rules: { [`register/${rule}`]: 'error' } } as Linter.Config;
  const found = new Linter().verify(code, [config]);
  return found.filter((one) => one.ruleId === `register/${rule}`).map((one) => one.messageId ?? one.message);
}

describe('no-string-built-filter', () => {
  it.each([
    ['a template', "list.items.filter(`Title eq '${name}'`)"],
    ['a concatenation', "list.items.filter('Title eq ' + name)"],
    ['a joined array', "list.items.filter(parts.join(' or '))"],
    ['one side of a choice', "list.items.filter(all ? '' : `ID gt ${id}`)"],
    ['a name that holds a template', 'const where = `ID gt ${id}`; function f() { return list.items.filter(where); }'],
  ])('refuses %s', (_what, code) => {
    expect(messages('no-string-built-filter', code)).toEqual(['call']);
  });

  it('refuses a template address that carries a filter', () => {
    expect(messages('no-string-built-filter', 'fetch(`/_api/items?$top=5&$filter=ID gt ${id}`)')).toEqual(['url']);
  });

  it.each([
    ['an array filter', 'rows.filter((row) => row.name === `${a}b`)'],
    ['what a function answers', "list.items.filter(equals('Title', name))"],
    ['a fixed string', "list.items.filter('FSObjType eq 0')"],
    ['a value after another option', 'fetch(`/_api/items?$filter=FSObjType eq 0&$top=${n}`)'],
  ])('allows %s', (_what, code) => {
    expect(messages('no-string-built-filter', code)).toEqual([]);
  });
});

describe('described-disable', () => {
  it.each(['// eslint-disable-next-line', '/* eslint-disable */', '// eslint-disable-next-line no-alert'])(
    'refuses %s',
    (comment) => {
      expect(messages('described-disable', `${comment}\nconst a = 1;`)).toEqual(['bare']);
    },
  );

  it('allows a named rule with a reason', () => {
    expect(messages('described-disable', '// eslint-disable-next-line no-alert -- the browser asks\nalert(1);')).toEqual([]);
  });
});

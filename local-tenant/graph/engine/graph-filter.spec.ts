import { parseGraphFilter, type FilterValue } from './graph-filter';

const entity: Readonly<Record<string, unknown>> = {
  name: "O'Brien", size: 5, isOpen: true, made: '2026-03-12T10:00:00.000Z', none: null, link: { scope: 'organization' }, kinds: ['Unified', 'Dynamic'],
};

const read = (path: readonly string[]): FilterValue =>
  (path.reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], entity) ?? null) as FilterValue;

describe('a filter of Graph over a small set', () => {
  it.each([
    ["name eq 'o''brien'", true], ["name ne 'x'", true], ["startswith(name,'O''B')", true], ["endsWith(name,'IEN')", true], ["contains(name,'zz')", false],
    ['size gt 4 and size le 5', true], ['size lt 5 or size ge 6', false], ['not(size eq 5)', false], ['not size eq 4', true], ['size in (1, 5)', true], ["name in ('a','b')", false],
    ['isOpen eq true', true], ['isOpen ne true', false], ['made ge 2026-03-12T10:00:00Z', true], ['made gt 2026-03-12T10:00:00Z', false], ['none eq null', true],
    ['link ne null', true], ['none ne null', false], ["link/scope eq 'organization'", true], ["kinds/any(k:k eq 'unified')", true], ["kinds/any(k:startswith(k,'z'))", false],
    ["startswith(name,'O') eq true", true], ["(size eq 1 or size eq 5) and name eq 'O''Brien'", true], ["size gt 'a'", false],
  ])('%s is %s', (filter, expected) => {
    expect(parseGraphFilter(filter).holds(read)).toBe(expected);
  });

  it.each(['size', 'size eq', "size eq 5 'x'", '(size eq 5', 'size is 5', "name eq 'open", "startswith(name)", 'size in ()', '5 eq size', ''])('refuses %s as what it is not', (filter) => {
    expect(() => parseGraphFilter(filter)).toThrow('Invalid filter clause');
  });

  it('says which operators the directory has in advanced queries only', () => {
    expect(parseGraphFilter("not(size eq 5) and endswith(name,'x') and name ne 'y'").advanced).toEqual(['Not', 'endsWith', 'NotEqualsMatch']);
    expect(parseGraphFilter("startswith(name,'x') or size in (1)").advanced).toEqual([]);
  });

  it('names functions that are not served', () => {
    expect(() => parseGraphFilter("tolower(name) eq 'x'")).toThrow("The function 'tolower' in $filter is not implemented");
  });
});

import { all, any, atLeast, contains, equals, greaterThan, oneOf, startsWith } from './odata-filter';

describe('odata filters', () => {
  it('doubles quotes, so that a value stays a value', () => {
    expect(equals('Title', "d'Ursel' or 1 eq 1").odata).toBe("Title eq 'd''Ursel'' or 1 eq 1'");
    expect(contains('Title', "'").odata).toBe("substringof('''',Title)");
  });

  it('writes numbers and dates as SharePoint takes them', () => {
    expect(greaterThan('ID', 41).odata).toBe('ID gt 41');
    expect(atLeast('Modified', new Date(Date.UTC(2026, 2, 12, 9, 1, 2))).odata).toBe("Modified ge datetime'2026-03-12T09:01:02.000Z'");
    expect(() => equals('ID', Number.NaN)).toThrow(TypeError);
  });

  it('refuses anything that is no column name', () => {
    expect(() => equals('Title eq 1 or ID', 'x')).toThrow(TypeError);
    expect(() => startsWith("Title,'a') or startswith(Title", 'x')).toThrow(TypeError);
    expect(equals('Author/Name', 'x').odata).toBe("Author/Name eq 'x'");
  });

  it('joins with parentheses', () => {
    expect(all(equals('A', 1), any(equals('B', 2), equals('C', 3))).odata).toBe('(A eq 1) and ((B eq 2) or (C eq 3))');
    expect(oneOf('SeriesCode', ['a']).odata).toBe("SeriesCode eq 'a'");
    expect(() => oneOf('SeriesCode', [])).toThrow(TypeError);
  });
});

import { ApiError } from '../errors/api-error';
import { parseFilter } from './parse-filter';

function refusal(text: string): ApiError {
  try {
    parseFilter(text);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error(`'${text}' was accepted`);
}

describe('parseFilter', () => {
  it('lets and bind closer than or', () => {
    expect(parseFilter("A eq 1 or B eq 2 and C eq 'x'")).toEqual({
      kind: 'or',
      operands: [
        { kind: 'comparison', operator: 'eq', column: ['A'], value: { type: 'number', value: 1 } },
        {
          kind: 'and',
          operands: [
            { kind: 'comparison', operator: 'eq', column: ['B'], value: { type: 'number', value: 2 } },
            { kind: 'comparison', operator: 'eq', column: ['C'], value: { type: 'string', value: 'x' } },
          ],
        },
      ],
    });
  });

  it.each([
    ["Title eq 'it''s'", { type: 'string', value: "it's" }],
    ['Title eq null', { type: 'null' }],
    ['Title eq -1.5e3', { type: 'number', value: -1500 }],
    ['Title eq 12L', { type: 'number', value: 12 }],
    ['Title eq true', { type: 'boolean', value: true }],
    ["Title eq datetime'2024-01-02T03:04:05Z'", { type: 'dateTime', value: '2024-01-02T03:04:05Z' }],
    ["Title eq guid'68be87d5-96e5-49ab-8477-9b17070c8a33'",
      { type: 'guid', value: '68be87d5-96e5-49ab-8477-9b17070c8a33' }],
    ["Title eq ''", { type: 'string', value: '' }],
    ["Title eq ('x')", { type: 'string', value: 'x' }],
    ['Title eq ((12))', { type: 'number', value: 12 }],
  ])('reads the literal of %s', (text, value) => {
    expect(parseFilter(text)).toEqual({ kind: 'comparison', operator: 'eq', column: ['Title'], value });
  });

  it('turns a comparison round whose literal stands first', () => {
    expect(parseFilter('5 lt Number')).toEqual(parseFilter('Number gt 5'));
  });

  it('reads the two text functions with their different order of arguments', () => {
    expect(parseFilter("startswith(Title,'a')")).toEqual(
      { kind: 'textTest', test: 'startsWith', column: ['Title'], value: 'a' });
    expect(parseFilter("substringof('a', Author/Title)")).toEqual(
      { kind: 'textTest', test: 'contains', column: ['Author', 'Title'], value: 'a' });
  });

  it('reads parts of dates, not and parentheses', () => {
    expect(parseFilter('not (year(Modified) ge 2024)')).toEqual({
      kind: 'not',
      operand: {
        kind: 'comparison', operator: 'ge', column: ['Modified'], part: 'year', value: { type: 'number', value: 2024 },
      },
    });
  });

  it.each([
    ["endswith(Title,'x')", 'The function endswith is not supported at position 1.'],
    ["tolower(Title) eq 'x'", 'The function tolower is not supported at position 1.'],
    ["contains(Title,'x')", 'The function contains is not supported at position 1.'],
    ["concat(A,B) eq 'x'", 'The function concat is not supported at position 1.'],
    ['Number add 1 eq 2', 'Arithmetic (add) is not supported at position 8.'],
    ["not substringof('a',Title)", 'not cannot be applied to startswith or substringof at position 1.'],
    ["Title eq 'x", 'A string is not closed at position 10.'],
    ['Title eq', 'Expected a value, found the end at position 9.'],
    ['Title equals 1', "Expected one of eq, ne, lt, le, gt, ge, found 'equals 1' at position 7."],
    ['(A eq 1', 'Expected ), found the end at position 8.'],
    ['A eq 1 B eq 2', "Expected and, or, or the end, found 'B eq 2' at position 8."],
    ["startswith('a',Title)", "Expected a column, found ''a',Title)' at position 12."],
    ['', 'Expected a value, found the end at position 1.'],
    ['A eq 1; drop', "Unexpected character ';' at position 7."],
    ['1 eq 2', "Expected a column, found '2' at position 6."],
    ['A eq 1x', "Unexpected character '1' at position 6."],
  ])('refuses %s', (text, detail) => {
    const error = refusal(text);
    expect(error.status).toBe(400);
    expect(error.code).toBe('-1, Microsoft.SharePoint.Client.InvalidClientQueryException');
    expect(error.message).toBe(`The expression "${text}" is not valid. ${detail}`);
  });

  it('refuses nesting that would exhaust the stack', () => {
    expect(refusal(`${'('.repeat(5000)}A eq 1${')'.repeat(5000)}`).message).toContain('More than 200 levels');
  });
});

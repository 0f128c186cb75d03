import { convertFormValue, type FormContext } from './form-value';
import { plainColumn, type ItemColumn, type ItemColumnKind } from './item-column';
import { webLocaleOf } from './web-locale';

const context: FormContext = {
  locale: webLocaleOf(1043),
  datesInUtc: false,
  invariantNumbers: false,
  resolvePrincipal: key => ({ 'i:0#.f|membership|an@example.org': 7, "o'neill@example.org": 8 })[key],
  lookupExists: (_column, id) => id < 10,
};

function convert(text: string, kind: ItemColumnKind, more: Partial<ItemColumn> = {}): unknown {
  const result = convertFormValue(text, { ...plainColumn('C', kind, kind), ...more }, context);
  return 'error' in result ? result.error : result.value;
}

describe('convertFormValue', () => {
  it('stores nothing for an empty value, unless the column is required', () => {
    expect(convert('', 'text')).toBeNull();
    expect(convert('  ', 'number', { required: true })).toBe("You can't leave this blank.");
  });

  it('takes one line of text up to its length, without what XML forbids', () => {
    expect(convert('a\u0001b', 'text')).toBe('ab');
    expect(convert('x'.repeat(255), 'text')).toHaveLength(255);
    expect(convert('x'.repeat(256), 'text')).toBe('This field can have no more than 255 characters.');
    expect(convert('a\nb', 'text')).toBe('This field can have only one line of text.');
  });

  it('takes notes up to 63,999 characters and makes their line ends one', () => {
    expect(convert('a\r\nb\rc', 'note')).toBe('a\nb\nc');
    expect(convert('x'.repeat(63_999), 'note')).toHaveLength(63_999);
    expect(convert('x'.repeat(64_000), 'note')).toContain('63999');
  });

  it('reads numbers and dates as the web writes them', () => {
    expect(convert('1.234,5', 'number')).toBe(1234.5);
    expect(convert('1.5', 'number')).toBe('The value of this field is not a valid number.');
    expect(convert('1,5', 'number', { wholeNumber: true })).toBe('The value of this field is not a whole number.');
    expect(convert('11', 'number', { maximum: 10.5 })).toBe('The value of this field may not be greater than 10,5.');
    expect(convert('23-2-2012 14:25', 'dateTime')).toBe('2012-02-23T13:25:00Z');
    expect(convert('2012-02-23T14:25:00Z', 'dateTime')).toBe('Enter a date and time like this: 23-2-2012 14:25');
    expect(convert('2012-02-23', 'dateTime', { dateOnly: true })).toBe('Enter a date like this: 23-2-2012');
  });

  it('takes only the choices, unless others may be filled in', () => {
    const choices = ['Draft', 'Submitted'];
    expect(convert('Draft', 'choice', { choices })).toBe('Draft');
    expect(convert('draft', 'choice', { choices })).toContain("'draft' is not one of the choices");
    expect(convert('Other', 'choice', { choices, fillIn: true })).toBe('Other');
    expect(convert('Draft;#Submitted', 'choice', { choices, multiple: true })).toEqual(['Draft', 'Submitted']);
  });

  it('finds people by their claim', () => {
    expect(convert('[{"Key":"i:0#.f|membership|an@example.org"}]', 'user')).toBe(7);
    expect(convert("[{'Key':'i:0#.f|membership|an@example.org'}]", 'user')).toBe(7);
    expect(convert('[{"Key":"o\'neill@example.org"}]', 'user')).toBe(8);
    expect(convert('[{"Key":"nobody"}]', 'user')).toBe('The user does not exist or is not unique.');
    expect(convert('An Claes', 'user')).toBe('The user does not exist or is not unique.');
  });

  it('reads lookups, links and yes or no', () => {
    expect(convert('5', 'lookup')).toBe(5);
    expect(convert('5;#Title', 'lookup')).toBe(5);
    expect(convert('12', 'lookup')).toContain('12 does not exist');
    expect(convert('5;#A;#6;#B', 'lookup', { multiple: true })).toEqual([5, 6]);
    expect(convert('https://example.org/a, Example', 'url')).toEqual({ Url: 'https://example.org/a', Description: 'Example' });
    expect(convert('example', 'url')).toBe('Invalid URL.');
    expect(convert('1', 'boolean')).toBe(1);
    expect(convert('ja', 'boolean')).toBe('The value of this field must be 0 or 1.');
  });
});

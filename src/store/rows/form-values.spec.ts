import { formValues, readAnswer } from './form-values';

const field = (FieldName: string, FieldValue: string, error = '', ErrorCode = 0) => ({
  FieldName,
  FieldValue,
  HasException: error !== '',
  ErrorMessage: error === '' ? null : error,
  ErrorCode,
});

const failure = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('the answer of AddValidateUpdateItemUsingPath', () => {
  it('gives the new id', () => {
    expect(readAnswer([field('Title', 'A'), field('Id', '42')])).toBe(42);
  });

  it('is a failure when any field has an exception, although its status is 200 and it may carry an id', () => {
    const answer = [field('Title', 'A'), field('State', 'Nonsense', 'The choice is not known.'), field('Id', '43')];
    expect(failure(() => readAnswer(answer))).toMatchObject({
      code: 'INVALID_VALUE',
      params: { column: 'State', value: 'Nonsense', message: 'The choice is not known.' },
    });
  });

  it.each([
    ['by its number', field('SeriesCode', 'x', 'Fout.', -2130575169)],
    ['by its words', field('SeriesCode', 'x', 'The value already exists in the list.')],
  ])('knows a duplicate %s', (_how, answer) => {
    expect(failure(() => readAnswer([answer]))).toMatchObject({ code: 'DUPLICATE', params: { column: 'SeriesCode' } });
  });

  it('says when a column is gone, and from which list', () => {
    const gone = field('TaskArea', 'x', "Column 'TaskArea' does not exist. It may have been deleted by another user.");
    expect(failure(() => readAnswer([gone], 'Series'))).toMatchObject({ code: 'COLUMN_MISSING', params: { list: 'Series', column: 'TaskArea' } });
  });

  it('does not take an answer without an id', () => {
    expect(failure(() => readAnswer([field('Title', 'A')]))).toMatchObject({ code: 'UNKNOWN_ANSWER' });
  });

  it('leaves out what is empty', () => {
    expect(formValues({ Title: 'A', Remarks: '' })).toEqual([{ FieldName: 'Title', FieldValue: 'A' }]);
  });
});

import { readFailure, readRefusal, refusalError } from './read-failure';

const light = (code: string, value: string): string => JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value } } });
const codeOf = (status: number, body: string, url = ''): string => refusalError(readRefusal(status, body), url).code;

describe('refusals', () => {
  it.each([
    ['CONFLICT', 412, '-1, Microsoft.SharePoint.Client.ClientServiceException', "The request ETag value '\"8\"' does not match"],
    ['DUPLICATE', 400, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException', 'duplicate'],
    ['INVALID_VALUE', 400, '-2130575163, Microsoft.SharePoint.SPListDataValidationException', 'List data validation failed.'],
    ['INVALID_VALUE', 500, '-2130575336, Microsoft.SharePoint.SPException', 'Invalid text value.'],
    ['THRESHOLD', 500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException', 'exceeds the list view threshold.'],
    ['FORBIDDEN', 403, '-2147024891, System.UnauthorizedAccessException', 'Access denied.'],
    ['SIGNED_OUT', 401, '-2147024891, System.UnauthorizedAccessException', 'Attempted to perform an unauthorized operation.'],
    ['NOT_FOUND', 404, '-2147024809, System.ArgumentException', 'Item does not exist.'],
    ['NOT_IMPLEMENTED', 501, '-1, LocalTenant.NotImplementedException', "Query option '$foo' is not implemented."],
    ['SERVER_ERROR', 500, '-1, System.Exception', 'Something else'],
  ])('%s from %d and %s', (code, status, number, text) => {
    expect(codeOf(status, light(number, text))).toBe(code);
  });

  it('names the column and the list that are gone', () => {
    const url = "https://x/sites/register/_api/web/lists/getByTitle('Library%20labels')/items?$select=Step";
    const gone = refusalError(readRefusal(400, light('-1, x', "The field or property 'Step' does not exist.")), url);
    expect(gone).toMatchObject({ code: 'COLUMN_MISSING', params: { list: 'Library labels', column: 'Step', status: '400' } });
    const noList = refusalError(readRefusal(404, light('-1, System.ArgumentException', "List 'Series' does not exist at site with URL 'x'.")), url);
    expect(noList).toMatchObject({ code: 'LIST_MISSING', params: { list: 'Series' } });
  });

  it('keeps the words of the server, verbose and OData 4 ones too', () => {
    expect(readRefusal(400, JSON.stringify({ error: { code: 'x', message: { value: 'verbose' } } })).detail).toBe('verbose');
    expect(readRefusal(400, JSON.stringify({ error: { code: 'x', message: 'plain' } })).detail).toBe('plain');
    expect(readRefusal(502, '<html>Bad gateway</html>')).toEqual({ status: 502, number: '', detail: '', seconds: '' });
  });

  it('passes on what is a RegisterError already, and wraps the rest', async () => {
    const error = refusalError(readRefusal(412, ''));
    await expect(readFailure(error)).resolves.toBe(error);
    await expect(readFailure(new SyntaxError('Unexpected token <'))).resolves.toMatchObject({
      code: 'SERVER_ERROR',
      params: { message: 'Unexpected token <' },
    });
  });
});

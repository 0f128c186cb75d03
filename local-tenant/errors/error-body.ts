import { isJson, type AnswerFormat } from '../odata/answer-format';
import { escaped } from '../odata/write-atom';
import type { ApiError } from './api-error';

/**
 * The body of a refusal: `odata.error` in light JSON, `error` in verbose JSON, with OData 4 headers `error` with the message as
 * plain text, and `m:error` in XML. Messages are in English whatever the web's language is.
 */
export const errorBody = (error: ApiError, format: AnswerFormat): string => {
  if (!isJson(format)) {
    return '<?xml version="1.0" encoding="utf-8"?><m:error xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">' +
      `<m:code>${escaped(error.code)}</m:code><m:message xml:lang="en-US">${escaped(error.message)}</m:message></m:error>`;
  }
  const light = { code: error.code, message: { lang: 'en-US', value: error.message } };
  if (format.version === 4) {
    return JSON.stringify({ error: { code: error.code, message: error.message } });
  }
  return JSON.stringify(format.level === 'verbose' ? { error: light } : { 'odata.error': light });
};

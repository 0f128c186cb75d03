import type { JsonFormat } from '../odata/json-format';
import type { ApiError } from './api-error';

/**
 * The body of a refusal: `odata.error` in light JSON, `error` in verbose JSON, and with OData 4 headers `error` with the
 * message as plain text.
 */
export const errorBody = (error: ApiError, format: JsonFormat): string => {
  const light = { code: error.code, message: { lang: 'en-US', value: error.message } };
  if (format.version === 4) {
    return JSON.stringify({ error: { code: error.code, message: error.message } });
  }
  return JSON.stringify(format.level === 'verbose' ? { error: light } : { 'odata.error': light });
};

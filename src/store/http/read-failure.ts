import { type ErrorCode, RegisterError } from '../../domain/errors';

/** What an answer says of why it refused. */
export interface Refusal {
  readonly status: number;
  /** SharePoint's number, such as `-2130575169`; '' when the body has none. */
  readonly number: string;
  /** The server's own words, '' when it gave none. */
  readonly detail: string;
  /** Seconds that the server asks to wait, '' when it does not say. */
  readonly seconds: string;
}

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'value' in value) return textOf(value.value);
  return '';
};

/** Reads `odata.error` (light JSON), `error` (verbose JSON, OData 4 and Graph); other bodies say nothing. */
export const readRefusal = (status: number, body: string, seconds = ''): Refusal => {
  try {
    const parsed = JSON.parse(body) as Record<string, { code?: unknown; message?: unknown } | undefined>;
    const error = parsed['odata.error'] ?? parsed.error;
    return { status, number: /^-?\d+/.exec(textOf(error?.code))?.[0] ?? '', detail: textOf(error?.message), seconds };
  } catch {
    return { status, number: '', detail: '', seconds };
  }
};

/** Numbers from public tests and threads; see microsoft-365 error tables. Texts of deleted columns and lists are unverified. */
const byNumber: Readonly<Record<string, ErrorCode>> = {
  '-2130575169': 'DUPLICATE',
  '-2130575162': 'INVALID_VALUE',
  '-2130575163': 'INVALID_VALUE',
  '-2130575336': 'INVALID_VALUE',
  '-2147024860': 'THRESHOLD',
  '-2147024891': 'FORBIDDEN',
  '-2130575340': 'COLUMN_MISSING',
};

const byStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'SIGNED_OUT',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  412: 'CONFLICT',
  423: 'CONFLICT',
  429: 'THROTTLED',
  501: 'NOT_IMPLEMENTED',
  503: 'THROTTLED',
};

const missingColumn = /(?:field or property|column) '([^']+)' does not exist/i;
/** The column that a refusal says is gone, null when it is about something else. */
export const missingColumnIn = (text: string): string | null => missingColumn.exec(text)?.[1] ?? null;
const missingList = /List '([^']+)' does not exist/i;

/** The list that an address names: `.../lists/getByTitle('Library%20labels')/items` -> `Library labels`. */
const listOf = (url: string): string => {
  const title = /getbytitle\('((?:[^']|'')*)'\)/i.exec(decodeURIComponent(url))?.[1];
  return title?.replace(/''/g, "'") ?? '';
};

/** What was asked, for messages: the list's title, else what stands after `_api/`. */
const whatOf = (url: string): string => listOf(url) || decodeURIComponent(url.split('_api/')[1]?.split('?')[0] ?? url);

/** An answer's refusal as the register's own error. All carry `status` and `detail`. */
export const refusalError = (refusal: Refusal, url = ''): RegisterError => {
  const { detail } = refusal;
  const params = {
    status: String(refusal.status),
    detail,
    message: detail,
    list: listOf(url),
    what: refusal.status === 501 ? detail : whatOf(url),
    seconds: refusal.seconds,
  };
  const column = missingColumnIn(detail);
  if (column !== null) return new RegisterError('COLUMN_MISSING', { ...params, column });
  const list = missingList.exec(detail)?.[1];
  if (list !== undefined) return new RegisterError('LIST_MISSING', { ...params, list });
  if (refusal.status === 401) return new RegisterError('SIGNED_OUT', params);
  const code = byNumber[refusal.number] ?? byStatus[refusal.status] ?? 'SERVER_ERROR';
  return new RegisterError(code, code === 'DUPLICATE' || code === 'INVALID_VALUE' ? { ...params, column: '', value: '' } : params);
};

interface AnsweredError {
  readonly response: Response;
}
const wasAnswered = (error: unknown): error is AnsweredError =>
  error instanceof Error && 'response' in error && error.response instanceof Response;

/** Any failure of a request as a `RegisterError`: a refusal, a lost connection, or an answer that cannot be read. */
export const readFailure = async (error: unknown, url = ''): Promise<RegisterError> => {
  if (error instanceof RegisterError) return error;
  if (wasAnswered(error)) {
    const body = error.response.bodyUsed ? '' : await error.response.text();
    const { status, headers } = error.response;
    return refusalError(readRefusal(status, body, headers.get('Retry-After') ?? ''), url);
  }
  const detail = error instanceof Error ? error.message : String(error);
  return new RegisterError('SERVER_ERROR', { status: '', detail, message: detail, list: listOf(url), what: whatOf(url) });
};

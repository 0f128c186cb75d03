import { ApiError } from '../errors/api-error';
import { errorBody } from '../errors/error-body';
import { answerFormatOf, contentTypeOf, isJson, type AnswerFormat, type JsonFormat } from '../odata/answer-format';
import type { Outcome } from '../odata/execute';
import type { Rendered } from '../odata/rendered';
import { writeAtom } from '../odata/write-atom';
import { writeLight } from '../odata/write-light';
import { writeVerbose } from '../odata/write-verbose';
import type { ApiRequest, RequestHeaders } from './api-request';

/** A whole HTTP answer, not yet sent. A file's contents are given by its name, to be sent as a stream. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | { readonly file: string; readonly size: number };
}

const empty = Buffer.alloc(0);

export const formatOf = (headers: RequestHeaders): AnswerFormat =>
  answerFormatOf(headers.get('accept'), headers.get('odata-version'));

/** The format for a refusal, also when the request's own Accept header is what is refused. */
const formatForError = (headers: RequestHeaders): AnswerFormat => {
  try {
    return formatOf(headers);
  } catch (error) {
    if (error instanceof ApiError) {
      const version = headers.get('odata-version')?.startsWith('4') === true ? 4 : 3;
      return { level: /json/i.test(headers.get('accept') ?? '') ? 'minimal' : 'atom', version };
    }
    throw error;
  }
};

const nothingAs = (name: string | undefined, format: JsonFormat): unknown => {
  if (format.level === 'verbose') {
    return { d: name === undefined ? null : { [name]: null } };
  }
  return { [format.version === 4 ? '@odata.null' : 'odata.null']: true };
};

const written = (content: Rendered, format: JsonFormat, base: string, select?: string): unknown =>
  format.level === 'verbose' ? writeVerbose(content, base) : writeLight(content, format.level, format.version, base, select);

const formatHeaders = (format: AnswerFormat, contentType: string): Record<string, string> => ({
  'Content-Type': contentType,
  ...(format.version === 4 ? { 'OData-Version': '4.0' } : { DataServiceVersion: '3.0' }),
});

type Content = Rendered | { readonly kind: 'nothing'; readonly name?: string };

/** The answer in JSON, whatever is asked for: what it is compared with the published metadata as. */
export const jsonOf = (content: Content, format: JsonFormat, base: string, select?: string): unknown =>
  content.kind === 'nothing' ? nothingAs(content.name, format) : written(content, format, base, select);

const selectOf = ({ query }: ApiRequest): string | undefined => [...query].find(([name]) => name.toLowerCase() === '$select')?.[1];

/** `http://localhost:5000/sites/register/_api/` */
export const baseOf = ({ origin, webPath }: ApiRequest): string => `${origin}${webPath}/_api/`;

/** Writes what the model answered, in the flavour that the request asked for. */
export const answerOf = (outcome: Outcome, request: ApiRequest, now: Date): Answer => {
  const base = baseOf(request);
  const { status, content, etag, location } = outcome;
  const headers = {
    ...(etag === undefined ? {} : { ETag: etag }),
    ...(location === undefined ? {} : { Location: encodeURI(base + location) }),
  };
  if (content === undefined) {
    return { status, headers, body: empty };
  }
  if (content.kind === 'raw') {
    const body = content.file ?? content.body;
    return { status, headers: { ...headers, 'Content-Type': content.contentType, ...content.headers }, body };
  }
  const format = formatOf(request.headers);
  if (!isJson(format)) {
    const { contentType, text } = writeAtom(content, base, now.toISOString().replace(/\.\d+Z$/, 'Z'));
    return { status, headers: { ...headers, ...formatHeaders(format, contentType) }, body: Buffer.from(text) };
  }
  const body = Buffer.from(JSON.stringify(jsonOf(content, format, base, selectOf(request))));
  return { status, headers: { ...headers, ...formatHeaders(format, contentTypeOf(format)) }, body };
};

/** A refusal as an answer. What is no refusal is a fault of this program: it is reported as 500 with its message. */
export const refusalOf = (error: unknown, headers: RequestHeaders): Answer => {
  const refusal = error instanceof ApiError
    ? error
    : new ApiError(500, '-1, LocalTenant.InternalException', error instanceof Error ? error.message : String(error));
  const format = formatForError(headers);
  return {
    status: refusal.status,
    headers: { ...formatHeaders(format, isJson(format) ? contentTypeOf(format) : 'application/xml;charset=utf-8'), ...refusal.headers },
    body: Buffer.from(errorBody(refusal, format)),
  };
};

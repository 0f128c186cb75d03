import { randomUUID } from 'node:crypto';
import { ApiError } from '../errors/api-error';
import { largestMessage, messageTooBig } from '../errors/body-refusals';
import type { RawResource } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { writeCsomJson, type CsomJson } from './csom-json';
import { ValuedRefusal } from './csom-refusals';
import { CsomSession } from './csom-session';
import { readRequest } from './read-request';
import type { CsomRequest } from './request';
import { runActions } from './run-actions';

const libraryVersion = '16.0.26629.12007';

/** `ErrorInfo`, from the number and the .NET exception that REST's refusals carry as well. */
const errorInfo = (error: ApiError, requestId: string): CsomJson => {
  const [number = '-1', typeName = ''] = error.code.split(', ');
  return {
    ErrorMessage: error.message, ErrorValue: error instanceof ValuedRefusal ? error.value : null, TraceCorrelationId: requestId, ErrorCode: Number(number), ErrorTypeName: typeName,
  };
};

const isServed = (error: unknown): error is ApiError => error instanceof ApiError && error.status !== 501;

/**
 * `_vti_bin/client.svc/ProcessQuery`. Refusals come with status 200, in the answer's head, as the client object model wants them; only what
 * the tenant does not serve is refused with 501, and then nothing of the request is kept.
 */
export const processQuery = (call: Call): RawResource => {
  const requestId = randomUUID();
  const head = (info: CsomJson, schemaVersion: string): CsomJson =>
    ({ SchemaVersion: schemaVersion, LibraryVersion: libraryVersion, ErrorInfo: info, TraceCorrelationId: requestId });
  const answer = (body: readonly CsomJson[]): RawResource => ({
    kind: 'raw', contentType: 'application/json; charset=utf-8', body: Buffer.from(writeCsomJson(body)),
    headers: { SPRequestGuid: requestId, 'request-id': requestId },
  });
  let request: CsomRequest;
  try {
    request = readRequest(textOf(call));
  } catch (error) {
    if (isServed(error)) {
      return answer([head(errorInfo(error, requestId), '15.0.0.0')]);
    }
    throw error;
  }
  const results: CsomJson[] = [];
  const session = new CsomSession(request, call);
  const failure = runActions(request.actions, session, {
    results, style: { typeSuffixes: request.typeSuffixes, requestId }, isServed, describe: (error) => errorInfo(error, requestId),
  });
  // What was answered before an action failed is not sent: no client reads it.
  return failure === undefined
    ? answer([head(null, request.schemaVersion), ...results])
    : answer([head(errorInfo(failure, requestId), request.schemaVersion)]);
};

const textOf = ({ request }: Call): string => {
  if (request.spooled !== undefined || request.body.length > largestMessage) {
    throw messageTooBig();
  }
  return request.body.toString('utf8');
};

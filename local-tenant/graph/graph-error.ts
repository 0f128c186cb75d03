/** A refusal in the form of Microsoft Graph: `{ "error": { "code", "message" } }`. */
export class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'GraphError';
  }
}

/** What this tenant does not do, by name. */
export function notImplemented(what: string): GraphError {
  return new GraphError(501, 'notImplemented', `${what} is not implemented by this local tenant.`);
}

/** A body that Graph would refuse. */
export function badRequest(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message);
}

/** The body of the answer to a refusal. */
export function graphErrorBody(error: GraphError, requestId: string, now: Date, clientRequestId = requestId): object {
  return {
    error: {
      code: error.code,
      message: error.message,
      innerError: { date: now.toISOString().slice(0, 19), 'request-id': requestId, 'client-request-id': clientRequestId },
    },
  };
}

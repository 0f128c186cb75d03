/** A refusal of the service as a whole, made before SharePoint or Graph looks at the request. */
export interface Overload {
  readonly status: 429 | 503;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What SharePoint's front end says: plain text, not OData (sp-dev-docs #2547, #4336 for 429; unverified for 503). */
const plain = { 429: '429 TOO MANY REQUESTS', 503: '503 SERVER UNAVAILABLE' } as const;

/** Graph's code and message (onedrive-api-docs #744 and #812 for 429; its documentation of errors for 503). */
const ofGraph = {
  429: { code: 'activityLimitReached', message: 'The request has been throttled', inner: 'throttledRequest' },
  503: { code: 'serviceNotAvailable', message: 'The service is temporarily unavailable. Please try again later.', inner: 'serviceUnavailable' },
} as const;

/**
 * @param retryAfter seconds; 0: the header is left out
 * @param isGraph whether Graph is asked
 */
export const overload = (
  status: 429 | 503, retryAfter: number, isGraph: boolean, requestId: string, now: Date, headers: Readonly<Record<string, string>> = {},
): Overload => {
  const all = { ...(retryAfter > 0 ? { 'Retry-After': String(Math.ceil(retryAfter)) } : {}), ...headers };
  if (!isGraph) {
    return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', SPRequestGuid: requestId, ...all }, body: plain[status] };
  }
  const { code, message, inner } = ofGraph[status];
  const innerError = { code: inner, date: now.toISOString().slice(0, 19), 'request-id': requestId, 'client-request-id': requestId };
  return {
    status, headers: { 'Content-Type': 'application/json', 'request-id': requestId, ...all },
    body: JSON.stringify({ error: { code, message, innerError } }),
  };
};

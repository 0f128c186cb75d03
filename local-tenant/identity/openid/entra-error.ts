import { randomUUID } from 'node:crypto';

/** What the token endpoint says to somebody who gets no token. */
export interface EntraError {
  readonly error: string;
  readonly error_description: string;
  readonly error_codes: readonly number[];
  readonly timestamp: string;
  readonly trace_id: string;
  readonly correlation_id: string;
  readonly suberror?: string;
}

/** A refusal in Entra's form. The number stands in the text as `AADSTS<number>`. */
export const entraError = (error: string, text: string, now: Date, suberror?: string): EntraError => {
  const trace = randomUUID();
  const correlation = randomUUID();
  const timestamp = now.toISOString().replace('T', ' ').replace(/\.\d+Z$/, 'Z');
  return {
    error, error_description: `${text} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
    error_codes: [...text.matchAll(/^AADSTS(\d+)/g)].map(([, number]) => Number(number)), timestamp, trace_id: trace, correlation_id: correlation,
    ...(suberror !== undefined && { suberror }),
  };
};

/** What Entra says where the provider refuses, by the provider's own word for it. */
const texts: readonly (readonly [pattern: RegExp, error: string, text: string])[] = [
  [/refresh token not found|refresh token is expired/, 'invalid_grant',
    'AADSTS700084: The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended. It is now expired and a new sign in request must be sent by the SPA to the sign in page.'],
  [/client mismatch/, 'invalid_grant', 'AADSTS700003: The refresh token or code was issued to another application.'],
  [/PKCE|code_verifier/i, 'invalid_grant', 'AADSTS501481: The Code_Verifier does not match the code_challenge supplied in the authorization request.'],
  [/redirect_uri/, 'invalid_grant', "AADSTS500112: The reply address does not match the reply address provided when requesting the authorization code."],
  [/already consumed/, 'invalid_grant', 'AADSTS54005: OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.'],
  [/authorization code/, 'invalid_grant', 'AADSTS70008: The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.'],
  [/client is invalid|client not found/, 'unauthorized_client', 'AADSTS700016: Application was not found in the directory. This can happen if the application has not been installed by the administrator of the tenant.'],
  [/secret|client auth/i, 'invalid_client', 'AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID.'],
  [/grant type|grant_type/, 'unsupported_grant_type', "AADSTS70003: The app requested an unsupported grant type."],
];

/** @param detail the provider's own reason, which it tells nobody else */
export const entraErrorFor = (error: string, detail: string, now: Date): EntraError => {
  const [, known, text] = texts.find(([pattern]) => pattern.test(detail)) ?? [undefined, error, `AADSTS900144: The request could not be served: ${detail}.`];
  return entraError(known, text, now);
};

import type { Answer } from '../rest/answer';
import type { TokenRefusal } from './access-token';
import { sharePointId } from './resource';

/**
 * What SharePoint says to a token that it does not take: sp-dev-docs#5889 for the signature, pnpjs#1501 for what is no token; practitioners' reports for the
 * others.
 */
const reasons: Readonly<Record<TokenRefusal, string>> = {
  malformed: 'Unsupported security token.',
  invalid: 'Invalid issuer or signature.',
  expired: 'Invalid JWT token. The token is expired.',
  audience: "Exception of type 'Microsoft.IdentityModel.Tokens.AudienceUriValidationFailedException' was thrown.",
  unknownPerson: 'Invalid JWT token. The user does not exist in this tenant.',
  application: 'Unsupported app only token.',
};

/** The numbers in `x-ms-diagnostics` that public reports of refused tokens show. */
const numbers: Readonly<Record<TokenRefusal, number>> = {
  malformed: 3001000, invalid: 3000006, expired: 3000008, audience: 3000003, unknownPerson: 3000006, application: 3001000,
};

/** Where a client without a valid token is sent. */
const challenge = (tenantId: string): string =>
  `Bearer realm="${tenantId}",client_id="${sharePointId}",trusted_issuers="00000001-0000-0000-c000-000000000000@*,https://sts.windows.net/*/",` +
  'authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"';

/** Why a token is refused, in SharePoint's words. */
export const reasonFor = (refusal: TokenRefusal): string => reasons[refusal];

/** SharePoint's own 401: no OData, and the same whatever the Accept header asks for. */
export const tokenRefusal = (refusal: TokenRefusal, tenantId: string): Answer => {
  const reason = reasons[refusal];
  return {
    status: 401,
    headers: {
      'Content-Type': 'application/json; charset=utf-8', 'WWW-Authenticate': challenge(tenantId),
      'x-ms-diagnostics': `${numbers[refusal]};reason="${reason}";category="invalid_client"`,
    },
    body: Buffer.from(JSON.stringify({ error_description: reason })),
  };
};

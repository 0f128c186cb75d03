import type { TokenRefusal } from '../identity/access-token';
import { GraphError } from './graph-error';

/** Graph's words for a token that it does not take (MS365-Calendar#77 for what is no token; practitioners' reports for the others). */
const reasons: Readonly<Record<TokenRefusal | 'nobody', string>> = {
  nobody: 'Access token is empty.',
  malformed: 'IDX14100: JWT is not well formed, there are no dots (.).\nThe token needs to be in JWS or JWE Compact Serialization Format. ' +
    "(JWS): 'EncodedHeader.EncodedPayload.EncodedSignature'. " +
    "(JWE): 'EncodedProtectedHeader.EncodedEncryptedKey.EncodedInitializationVector.EncodedCiphertext.EncodedAuthenticationTag'.",
  invalid: 'Access token validation failure.',
  expired: 'Lifetime validation failed, the token is expired.',
  audience: 'Access token validation failure. Invalid audience.',
  unknownPerson: 'The user does not exist in this tenant.',
  application: 'Access token validation failure.',
};

export const tokenRefused = (refusal: TokenRefusal | 'nobody'): GraphError => new GraphError(401, 'InvalidAuthenticationToken', reasons[refusal]);

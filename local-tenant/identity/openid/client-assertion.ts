import { X509Certificate } from 'node:crypto';
import type { AppRegistration } from '../app-registration';

/** How an app says that it signs who it is (RFC 7523). */
export const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Why an app's signed word is not taken, in Entra's words. */
export class AssertionProblem extends Error {}

interface AssertionHeader {
  readonly x5t?: string;
  readonly 'x5t#S256'?: string;
}

/** Entra finds the certificate by the thumbprint in the header: SHA-1 in `x5t`, SHA-256 in `x5t#S256`. */
const certificateFor = (app: AppRegistration, header: AssertionHeader): X509Certificate | undefined =>
  (app.certificates ?? []).map((pem) => new X509Certificate(pem)).find(({ fingerprint, fingerprint256 }) =>
    header.x5t === encoded(fingerprint) || header['x5t#S256'] === encoded(fingerprint256));

const encoded = (fingerprint: string): string => Buffer.from(fingerprint.replace(/:/g, ''), 'hex').toString('base64url');

const hexOf = (thumbprint: string | undefined): string => Buffer.from(thumbprint ?? '', 'base64url').toString('hex').toUpperCase();

/**
 * Checks the signed word of an app about itself: by the key of one of its certificates, for this authority, not ended.
 * @param audiences the addresses by which the authority knows its token endpoint and itself
 * @throws AssertionProblem
 */
export const checkAssertion = async (app: AppRegistration, assertion: string, audiences: readonly string[], now: Date): Promise<void> => {
  const { decodeProtectedHeader, errors, jwtVerify } = await import('jose');
  let header: AssertionHeader;
  try {
    header = decodeProtectedHeader(assertion) as AssertionHeader;
  } catch {
    throw new AssertionProblem('AADSTS50027: JWT token is invalid or malformed.');
  }
  const certificate = certificateFor(app, header);
  if (certificate === undefined) {
    throw new AssertionProblem(
      'AADSTS700027: The certificate with identifier used to sign the client assertion is not registered on application. ' +
        `[Reason - The key was not found., Thumbprint of key used by client: '${hexOf(header.x5t ?? header['x5t#S256'])}']`,
    );
  }
  try {
    await jwtVerify(assertion, certificate.publicKey, {
      algorithms: ['RS256', 'PS256'], audience: [...audiences], issuer: app.id, subject: app.id, currentDate: now, clockTolerance: 300, requiredClaims: ['exp'],
    });
  } catch (error) {
    if (error instanceof errors.JWTExpired || (error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf')) {
      throw new AssertionProblem('AADSTS700024: Client assertion is not within its valid time range.');
    }
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') {
      throw new AssertionProblem('AADSTS700023: Client assertion audience claim does not match Realm issuer.');
    }
    if (error instanceof errors.JWTClaimValidationFailed) {
      throw new AssertionProblem(`AADSTS700021: Client assertion application identifier doesn't match 'client_id' parameter.`);
    }
    throw new AssertionProblem('AADSTS700027: Client assertion contains an invalid signature. [Reason - The key used is not valid for signature.]');
  }
};

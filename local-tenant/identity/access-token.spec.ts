import { randomBytes } from 'node:crypto';
import { issueToken, programApp, tokenLifetime, verifyToken } from './access-token';
import { readToken, sealToken } from './json-web-token';
import { newSigningKey } from './signing-key';
import { objectIdOf, type Person } from './person';

const issuer = { tenantId: '9a0b6f0e-7a0f-4c11-9d1c-6f6f0a3f0001', secret: randomBytes(32), key: newSigningKey() };
const person: Person = {
  id: 'an.claes',
  displayName: 'An Claes',
  mail: 'an.claes@zilverbeke.example',
  jobTitle: 'Informatiebeheerder',
  tenantRoles: [],
};
const now = new Date('2026-03-12T10:00:00Z');
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const here = 'http://localhost:4000';

describe('an access token', () => {
  const { access_token: token, expires_on: expiresOn } = issueToken(issuer, person, here, now);

  it('names the person, the tenant, the audience and its end', () => {
    expect(readToken(token, issuer.key)).toMatchObject({
      aud: here,
      exp: expiresOn,
      name: 'An Claes',
      oid: objectIdOf(issuer.tenantId, 'an.claes'),
      tid: issuer.tenantId,
      upn: 'an.claes@zilverbeke.example',
    });
  });

  it('is accepted until it expires', () => {
    expect(verifyToken(issuer, token, [here], later(tokenLifetime - 1))).toEqual({ personId: 'an.claes', appId: programApp.id });
    expect(verifyToken(issuer, token, [here], later(tokenLifetime))).toEqual({ refusal: 'expired' });
  });

  it('is refused for another resource', () => {
    expect(verifyToken(issuer, token, ['https://graph.microsoft.com'], now)).toEqual({ refusal: 'audience' });
  });

  it('is refused when it was signed with another key, or comes from another tenant', () => {
    const forged = issueToken({ ...issuer, key: newSigningKey() }, person, here, now).access_token;
    const foreign = issueToken({ ...issuer, tenantId: 'elsewhere' }, person, here, now).access_token;
    expect(verifyToken(issuer, forged, [here], now)).toEqual({ refusal: 'invalid' });
    expect(verifyToken(issuer, foreign, [here], now)).toEqual({ refusal: 'invalid' });
  });

  it.each([
    ['claims changed', 'invalid', (t: string) => t.replace(/\.[^.]+\./, `.${Buffer.from('{"sub":"x"}').toString('base64url')}.`)],
    ['no signature', 'invalid', (t: string) => t.slice(0, t.lastIndexOf('.') + 1)],
    ['algorithm none', 'invalid', (t: string) => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${t.split('.')[1]}.`],
    ['not a token', 'malformed', () => 'abc'],
    ['empty', 'malformed', () => ''],
  ])('is refused when forged: %s', (_name, refusal, forge) => {
    expect(verifyToken(issuer, forge(token), [here], now)).toEqual({ refusal });
  });

  it('cannot be made from a session', () => {
    const session = sealToken({ iss: issuer.tenantId, aud: 'LocalTenantSession', sub: 'an.claes', iat: 0, exp: 9e9 }, issuer.secret);
    expect(verifyToken(issuer, session, ['LocalTenantSession'], now)).toEqual({ refusal: 'invalid' });
  });
});

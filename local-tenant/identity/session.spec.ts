import { randomBytes } from 'node:crypto';
import { newSigningKey } from './signing-key';
import { sessionCookie, sessionLifetime, sessionOf, setSessionCookie, startSession } from './session';

const issuer = { tenantId: 't', secret: randomBytes(32), key: newSigningKey() };
const now = new Date('2026-03-12T10:00:00Z');

describe('a browser session', () => {
  const header = `theme=dark; ${sessionCookie}=${startSession(issuer, 'an.claes', now)}; other=1`;

  it('is read from among other cookies', () => {
    expect(sessionOf(issuer, header, now)).toBe('an.claes');
  });

  it('ends', () => {
    expect(sessionOf(issuer, header, new Date(now.getTime() + sessionLifetime * 1000))).toBeUndefined();
  });

  it('is not taken from a stranger, nor from nothing', () => {
    expect(sessionOf({ ...issuer, secret: randomBytes(32) }, header, now)).toBeUndefined();
    expect(sessionOf(issuer, `${sessionCookie}=`, now)).toBeUndefined();
    expect(sessionOf(issuer, undefined, now)).toBeUndefined();
  });

  it('is kept out of reach of scripts and of other sites', () => {
    expect(setSessionCookie('x')).toMatch(/HttpOnly; SameSite=Lax/);
    expect(setSessionCookie('')).toContain('Max-Age=0');
  });
});

import { randomBytes } from 'node:crypto';
import { newSigningKey } from './signing-key';
import { issueToken, programApp } from './access-token';
import { authenticate } from './authenticate';
import type { Person } from './person';
import { audienceFor } from './resource';
import { sessionCookie, startSession } from './session';

const issuer = { tenantId: 't', secret: randomBytes(32), key: newSigningKey() };
const person: Person = { id: 'an', displayName: 'An', mail: 'an@x.example', jobTitle: '', tenantRoles: [] };
const origins = ['http://localhost:4000', 'http://127.0.0.1:4000'];
const now = new Date('2026-03-12T10:00:00Z');
const bearer = (resource: string): string => `Bearer ${issueToken(issuer, person, resource, now).access_token}`;
const cookie = `${sessionCookie}=${startSession(issuer, 'els', now)}`;

describe('who asks', () => {
  it('is the person of the token, also when a cookie says otherwise', () => {
    const credentials = { authorization: bearer('http://127.0.0.1:4000'), cookie };
    expect(authenticate(issuer, 'sharePoint', origins, credentials, now)).toEqual({ personId: 'an', appId: programApp.id, via: 'bearer' });
  });

  it('is the person of the cookie when there is no token', () => {
    const credentials = { authorization: undefined, cookie };
    expect(authenticate(issuer, 'sharePoint', origins, credentials, now)).toEqual({ personId: 'els', via: 'cookie' });
  });

  it.each([
    ['a token for Graph', bearer('https://graph.microsoft.com'), 'audience'],
    ['a token for another port', bearer('http://localhost:4001'), 'audience'],
    ['another scheme', 'Basic YTpi', 'malformed'],
    ['an empty scheme', 'Bearer ', 'malformed'],
  ])('is nobody with %s, whatever the cookie says', (_name, authorization, refusal) => {
    expect(authenticate(issuer, 'sharePoint', origins, { authorization, cookie }, now)).toEqual({ refusal });
  });

  it('is nobody without either', () => {
    const credentials = { authorization: undefined, cookie: undefined };
    expect(authenticate(issuer, 'graph', origins, credentials, now)).toEqual({ refusal: 'nobody' });
  });
});

describe('the resource that a token is asked for', () => {
  it.each([
    ['http://localhost:4000', 'http://localhost:4000'],
    ['http://localhost:4000/', 'http://localhost:4000'],
    ['https://graph.microsoft.com', 'https://graph.microsoft.com'],
    ['http://localhost:4000/graph', 'http://localhost:4000/graph'],
    ['https://elsewhere.example', undefined],
    ['', undefined],
  ])('%s', (resource, audience) => {
    expect(audienceFor(resource, origins)).toBe(audience);
  });
});

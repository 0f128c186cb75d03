import type { Area, Exchange } from '../rest/area';
import { decodedPath } from '../rest/percent-encoding';
import { sendJson } from './http';
import { showSignIn, signIn, signOut } from './sign-in';
import { appTables } from './app-registration';
import { recordTables } from './openid/record-adapter';
import { respondOpenId } from './openid/respond-openid';
import { seedApps } from './seed-apps';
import { giveToken, listPeople } from './token-endpoint';

/** People, their tokens, and signing in and out: by browser at `/identity`, by OpenID Connect at Entra's addresses. */
export const identityArea: Area = {
  name: 'identity',
  tables: [...appTables, ...recordTables],
  seed: ({ db }, seed) => seedApps(db, seed),
  respond: async (exchange) => {
    if (!/^\/identity(\/|$)/.test(exchange.path)) return respondOpenId(exchange);
    await answer(exchange);
    return true;
  },
};

async function answer(exchange: Exchange): Promise<void> {
  const path = (decodedPath(exchange.path) ?? exchange.path).replace(/\/$/, '');
  const asked = `${exchange.request.method} ${path}`;
  if (asked === 'GET /identity') return listPeople(exchange);
  if (asked === 'GET /identity/sign-in') return showSignIn(exchange);
  if (asked === 'POST /identity/sign-in') return signIn(exchange);
  if (asked === 'POST /identity/sign-out') return signOut(exchange);
  const person = /^GET \/identity\/([^/]+)\/token$/.exec(asked)?.[1];
  if (person !== undefined) return giveToken(exchange, person);
  sendJson(exchange.response, 501, { error: 'not_implemented', error_description: `${asked} is not implemented.` });
}

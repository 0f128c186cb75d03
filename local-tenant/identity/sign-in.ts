import type { Exchange } from '../rest/area';
import { sendPage } from '../pages/send-page';
import { shellOf } from '../pages/shell-of';
import { signInPage } from '../pages/sign-in-page';
import { personById } from '../users/principal-store';
import { localAddress, readBody, redirect } from './http';
import { setSessionCookie, startSession } from './session';

const formLimit = 16 * 1024;

/** `GET /identity/sign-in?return=`: choose who you are. */
export function showSignIn(exchange: Exchange): void {
  const address = localAddress(exchange.url.searchParams.get('return'));
  sendPage(exchange.response, 200, signInPage(shellOf(exchange, address)));
}

/** `POST /identity/sign-in`: starts the session of the person chosen and goes back to where they came from. */
export async function signIn(exchange: Exchange): Promise<void> {
  const { request, response, tenant } = exchange;
  const form = new URLSearchParams((await readBody(request, formLimit)).toString('utf8'));
  const address = localAddress(form.get('return'));
  const person = personById(tenant.db, form.get('person') ?? '');
  if (person === undefined) {
    return sendPage(response, 400, signInPage(shellOf(exchange, address), 'signIn.unknown'));
  }
  const session = startSession(tenant.issuer, person.id, tenant.now());
  redirect(response, address, { 'Set-Cookie': setSessionCookie(session) });
}

/** `POST /identity/sign-out`: ends the session. */
export function signOut({ response }: Exchange): void {
  redirect(response, '/identity/sign-in', { 'Set-Cookie': setSessionCookie('') });
}

import { connect } from '../src/store/connection';
import { noCache } from '../src/store/cache/summary-cache';
import { openStore } from '../src/store/store';
import type { Store } from '../src/store/types';
import type { Actor } from '../src/app/common/journal-act';
import type { Role } from '../src/domain/approval/roles';
import tenant from './tenant.json';

/** Address of the register site. */
export const registerPath = '/sites/register';

/** A person of the demo at work: signed in the way a program signs in, with nobody else's rights. */
export interface Visitor {
  readonly store: Store;
  /** Another site, or another service of the tenant, under the same person. */
  readonly connectTo: (sitePath: string) => ReturnType<typeof connect>;
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readonly actor: (role: Role) => Actor;
}

const mailOf = (person: string): string => {
  const found = tenant.people.find(({ id }) => id === person);
  if (!found) throw new Error(`The demo has no person ${person}`);
  return found.mail;
};

/** The sign-in name by which SharePoint knows a person of the demo. */
export const loginNameOf = (person: string): string => `i:0#.f|membership|${mailOf(person)}`;

async function tokenOf(url: string, person: string, resource: string): Promise<string> {
  const answer = await fetch(`${url}/identity/${person}/token?resource=${encodeURIComponent(resource)}`);
  if (!answer.ok) throw new Error(`${person} could not sign in: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** Signs a person of the demo in at the tenant at `url`. */
export async function visit(url: string, person: string): Promise<Visitor> {
  const bearer = await tokenOf(url, person, url);
  const connectTo = (sitePath: string): ReturnType<typeof connect> => connect(`${url}${sitePath}`, { bearer });
  return {
    store: openStore(connectTo(registerPath), { cache: noCache }),
    connectTo,
    fetch: async (path, init = {}) => {
      const token = path.startsWith('/graph/') ? await tokenOf(url, person, 'https://graph.microsoft.com') : bearer;
      const answer = await fetch(`${url}${path}`, {
        ...init,
        headers: { Accept: 'application/json', ...init.headers, Authorization: `Bearer ${token}` },
      });
      if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${answer.status} ${await answer.text()}`);
      return answer;
    },
    actor: (role) => ({ by: mailOf(person).toLowerCase(), role, onBehalfOf: '' }),
  };
}

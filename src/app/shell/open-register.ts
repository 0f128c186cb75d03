import type { Store } from '../../store/types';
import { actingRoles, roleKey, type Session } from '../common/session';

/**
 * Finds out who opens the register and in which roles they can act. They start in the role that they chose last on
 * this device (`remembered`, a role's key) as long as they still hold it, else in the first one they hold.
 */
export async function openRegister(store: Store, remembered: string | null): Promise<Session> {
  const [person, held, organisations, committees] = await Promise.all([
    store.people.me(),
    store.people.myRoles(),
    store.organisations.all(),
    store.committees.all(),
  ]);
  const roles = actingRoles(held, organisations, committees);
  const acting = roles.find((role) => roleKey(role) === remembered) ?? roles[0]!;
  return { person, roles, acting };
}

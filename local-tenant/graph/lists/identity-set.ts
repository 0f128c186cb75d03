import { objectIdOf } from '../../identity/person';
import type { GraphContext } from '../engine/graph-context';
import { principalById } from '../../users/principal-store';

/** A user of a site as Graph names people: `{ user: { email, id, displayName } }`. */
export const identitySetOf = (siteId: string, principalId: number, context: GraphContext): object | undefined => {
  const principal = principalById(context.db, siteId, principalId);
  if (principal === undefined) return undefined;
  const id = principal.personId === null ? undefined : objectIdOf(context.tenant.id, principal.personId);
  return { user: { ...(principal.email === '' ? {} : { email: principal.email }), ...(id === undefined ? {} : { id }), displayName: principal.title } };
};

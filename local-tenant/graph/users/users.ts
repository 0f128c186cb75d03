import { objectIdOf } from '../../identity/person';
import { allPeople } from '../../users/principal-store';
import { directoryObjectMissing } from '../engine/graph-refusals';
import { pageInMemory } from '../engine/graph-page';
import type { GraphCollection } from '../engine/graph-type';
import { userResource, type UserInGraph } from './user-type';

/** Users that come when $top is not given, and the most that it may be. */
const defaultSize = 100;
const largestSize = 999;

/** `/users`: whoever is signed in may look people up, as the scope User.ReadBasic.All allows. */
export const graphUsers: GraphCollection<undefined, UserInGraph> = {
  of: () => userResource,
  context: () => 'users',
  page: (_root, query, context) =>
    pageInMemory(userResource, allPeople(context.db).map((person) => ({ person })), { ...query, top: Math.min(query.top ?? defaultSize, largestSize) }, context),
  byKey: (_root, key, context) => {
    const wanted = key.toLowerCase();
    const person = allPeople(context.db).find(({ id, mail }) => mail.toLowerCase() === wanted || objectIdOf(context.tenant.id, id) === wanted);
    return person && { person };
  },
  missing: directoryObjectMissing,
};

import { objectIdOf } from '../../identity/person';
import { allPeople } from '../../users/principal-store';
import { directoryObjectMissing } from '../engine/graph-refusals';
import { pageInMemory } from '../engine/graph-page';
import type { GraphCollection } from '../engine/graph-type';
import { demandScope } from './user-scopes';
import { userResource, type UserInGraph } from './user-type';

const mayLookUp = ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];

/** Users that come when $top is not given, and the most that it may be. */
const defaultSize = 100;
const largestSize = 999;

/** `/users`: whoever is signed in may look people up, as the scope User.ReadBasic.All allows. */
export const graphUsers: GraphCollection<undefined, UserInGraph> = {
  of: () => userResource,
  context: () => 'users',
  page: (_root, query, context) => {
    demandScope(context, mayLookUp);
    return pageInMemory(userResource, allPeople(context.db).map((person) => ({ person })), { ...query, top: Math.min(query.top ?? defaultSize, largestSize) }, context);
  },
  byKey: (_root, key, context) => {
    demandScope(context, mayLookUp);
    const wanted = key.toLowerCase();
    const person = allPeople(context.db).find(({ id, mail }) => mail.toLowerCase() === wanted || objectIdOf(context.tenant.id, id) === wanted);
    return person && { person };
  },
  missing: directoryObjectMissing,
};

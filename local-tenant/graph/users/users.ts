import { objectIdOf, type Person } from '../../identity/person';
import { allPeople } from '../../users/principal-store';
import { directoryObjectMissing } from '../engine/graph-refusals';
import type { GraphCollection } from '../engine/graph-type';
import { directoryPage } from './directory-page';
import { demandScope } from './user-scopes';
import { userResource, type UserInGraph } from './user-type';

const mayLookUp = ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];

/** Users that come when $top is not given, and the most that it may be. */
const sizes = { usual: 100, most: 999 };

const searchable: Readonly<Record<string, (person: Person) => string>> = {
  displayname: ({ displayName }) => displayName, mail: ({ mail }) => mail, userprincipalname: ({ mail }) => mail,
  givenname: ({ displayName }) => displayName.split(' ')[0] ?? '', surname: ({ displayName }) => displayName.split(' ').slice(1).join(' '),
};

/** `/users`: whoever is signed in may look people up, as the scope User.ReadBasic.All allows. */
export const graphUsers: GraphCollection<undefined, UserInGraph> = {
  of: () => userResource,
  context: () => 'users',
  page: (_root, query, context) => {
    demandScope(context, mayLookUp);
    const all = allPeople(context.db).map((person) => ({ person }));
    return directoryPage(userResource, all, query, context, sizes, ({ person }) => (property) => searchable[property.toLowerCase()]?.(person));
  },
  byKey: (_root, key, context) => {
    demandScope(context, mayLookUp);
    const wanted = key.toLowerCase();
    const person = allPeople(context.db).find(({ id, mail }) => mail.toLowerCase() === wanted || objectIdOf(context.tenant.id, id) === wanted);
    return person && { person };
  },
  inDirectory: true,
  missing: directoryObjectMissing,
};

import { objectIdOf, type Person } from '../../identity/person';
import { defineGraphType, type GraphProperty, type GraphType } from '../engine/graph-type';
import type { GraphContext } from '../engine/graph-context';

export interface UserInGraph {
  readonly person: Person;
}

const text = (get: (person: Person, context: GraphContext) => unknown, onSelect = false): GraphProperty<UserInGraph> =>
  ({ type: 'Edm.String', get: ({ person }, context) => get(person, context), onSelect });

/** A person of the directory: by default the eleven properties that Graph gives of a user when none are named. */
export const userResource: GraphType<UserInGraph> = defineGraphType<UserInGraph>({
  name: 'microsoft.graph.user',
  context: () => 'users',
  writesNull: true,
  properties: {
    businessPhones: { type: 'Collection(Edm.String)', get: () => [] },
    displayName: text(({ displayName }) => displayName),
    givenName: text(({ displayName }) => displayName.split(' ')[0]),
    jobTitle: text(({ jobTitle }) => (jobTitle === '' ? null : jobTitle)),
    mail: text(({ mail }) => mail),
    mobilePhone: text(() => null),
    officeLocation: text(() => null),
    preferredLanguage: text(() => null),
    surname: text(({ displayName }) => displayName.split(' ').slice(1).join(' ')),
    userPrincipalName: text(({ mail }) => mail),
    id: text(({ id }, context) => objectIdOf(context.tenant.id, id)),
    accountEnabled: { type: 'Edm.Boolean', get: () => true, onSelect: true },
    mailNickname: text(({ mail }) => mail.split('@')[0], true),
    userType: text(() => 'Member', true),
  },
  unserved: [
    'aboutMe', 'ageGroup', 'assignedLicenses', 'birthday', 'city', 'companyName', 'country', 'createdDateTime', 'department', 'employeeId', 'identities',
    'onPremisesSamAccountName', 'proxyAddresses', 'state', 'streetAddress', 'usageLocation', 'manager', 'memberOf', 'directReports',
    'joinedTeams', 'messages', 'events', 'calendar', 'photo', 'transitiveMemberOf', 'followedSites',
  ],
});

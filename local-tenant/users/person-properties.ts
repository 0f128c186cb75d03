import { objectIdOf, puidOf, type Person } from '../identity/person';
import { defineEntity, entityResource, property, toOne, valueResource } from '../odata/declare';
import { collectionOf, complex } from '../odata/edm';
import type { EntityType, Members } from '../odata/entity-type';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import { userNotFound } from './ensure-user';
import { personById, personByMail } from './principal-store';

const keyValueType = complex('SP.KeyValue', { Key: 'Edm.String', Value: 'Edm.String', ValueType: 'Edm.String' });

const texts = collectionOf('Edm.String');

const loginOf = ({ mail }: Person): string => `i:0#.f|membership|${mail.toLowerCase()}`;

const nameParts = ({ displayName }: Person): readonly [first: string, last: string] => {
  const [first = '', ...rest] = displayName.split(' ');
  return [first, rest.join(' ')];
};

/** What a profile holds, by the names that Microsoft gives its properties; what the directory does not know is left out. */
const profileOf = (person: Person, call: Call): Readonly<Record<string, string>> => {
  const [first, last] = nameParts(person);
  return {
    'UserProfile_GUID': objectIdOf(call.tenantId, person.id), 'SID': `i:0h.f|membership|${puidOf(call.tenantId, person.id)}@live.com`, AccountName: loginOf(person),
    FirstName: first, LastName: last, PreferredName: person.displayName, Title: person.jobTitle, 'SPS-JobTitle': person.jobTitle, WorkEmail: person.mail, UserName: person.mail,
    'SPS-ClaimID': person.mail, 'SPS-UserPrincipalName': person.mail, 'msOnline-ObjectId': objectIdOf(call.tenantId, person.id),
  };
};

/** A person as the user profile service tells of them: nobody has a manager, a picture or a site of their own here. */
const personPropertiesType: EntityType<Person> = defineEntity<Person>({
  name: 'SP.UserProfiles.PersonProperties',
  path: (person) => `SP.UserProfiles.PeopleManager/GetPropertiesFor(accountName='${loginOf(person)}')`,
  scope: (_person, call) => call.site.scopeId,
  reads: 'open',
  properties: {
    AccountName: property('Edm.String', loginOf),
    DirectReports: property(texts, () => []),
    DisplayName: property('Edm.String', ({ displayName }) => displayName),
    Email: property('Edm.String', ({ mail }) => mail),
    ExtendedManagers: property(texts, () => []),
    ExtendedReports: property(texts, (person) => [loginOf(person)]),
    IsFollowed: property('Edm.Boolean', () => false),
    LatestPost: property('Edm.String', () => null),
    Peers: property(texts, () => []),
    PersonalSiteHostUrl: property('Edm.String', () => null),
    PersonalUrl: property('Edm.String', () => null),
    PictureUrl: property('Edm.String', () => null),
    Title: property('Edm.String', ({ jobTitle }) => jobTitle || null),
    UserProfileProperties: property(collectionOf(keyValueType), (person, call) =>
      Object.entries(profileOf(person, call)).map(([Key, Value]) => ({ Key, Value, ValueType: 'Edm.String' }))),
    UserUrl: property('Edm.String', () => null),
  },
});

/** @throws 404 for a name that the directory has not got (its status is unverified) */
const personNamed = (account: string, call: Call): Person => {
  const person = personByMail(call.db, account.split('|').pop() ?? '');
  if (person === undefined) throw userNotFound(account);
  return person;
};

/** `_api/SP.UserProfiles.PeopleManager`: profiles are read, not written; nobody follows anybody. */
const peopleManagerType: EntityType<Site> = defineEntity<Site>({
  name: 'SP.UserProfiles.PeopleManager',
  path: () => 'SP.UserProfiles.PeopleManager',
  scope: (site) => site.scopeId,
  reads: 'open',
  properties: {
    EditProfileLink: property('Edm.String', (_site, call) => `${call.request.origin}/_layouts/15/EditProfile.aspx`),
    IsMyPeopleListPublic: property('Edm.Boolean', () => false),
  },
  functions: {
    GetMyProperties: {
      needs: 'open',
      run: (_site, _values, call) => {
        const person = personById(call.db, call.access.caller.personId);
        // An app by itself has no profile.
        if (person === undefined) throw userNotFound('');
        return entityResource(personPropertiesType, person);
      },
    },
    GetPropertiesFor: {
      parameters: { accountName: 'Edm.String' }, needs: 'BrowseUserInfo',
      run: (_site, values, call) => entityResource(personPropertiesType, personNamed(values.text('accountName'), call)),
    },
    GetUserProfilePropertyFor: {
      parameters: { accountName: 'Edm.String', propertyName: 'Edm.String' }, needs: 'BrowseUserInfo',
      run: (_site, values, call) => {
        const value = profileOf(personNamed(values.text('accountName'), call), call)[values.text('propertyName')] ?? '';
        return valueResource('GetUserProfilePropertyFor', 'Edm.String', value);
      },
    },
  },
});

/** What stands under `_api/` for profiles. */
export const profileRoot: Members<Site> = { navigations: { 'SP.UserProfiles.PeopleManager': toOne(() => peopleManagerType, (site: Site) => site) } };

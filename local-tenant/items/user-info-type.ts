import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { urlValueType } from './json-value';
import type { Principal } from '../users/principal';
import { personById } from '../users/principal-store';

const onRequest = { onRequest: true } as const;

const personOf = (user: Principal, { db }: Call): ReturnType<typeof personById> => (user.personId === null ? undefined : personById(db, user.personId));

/** A person as a person column points at them: a row of the site's user information list. */
export const userInfoType: EntityType<Principal> = defineEntity<Principal>({
  name: 'SP.Data.UserInfoItem',
  path: user => `Web/SiteUserInfoList/Items(${user.id})`,
  scope: () => 0,
  reads: 'open',
  properties: {
    Id: property('Edm.Int32', user => user.id),
    Title: property('Edm.String', user => user.title),
    Name: property('Edm.String', user => user.loginName),
    EMail: property('Edm.String', user => user.email),
    IsSiteAdmin: property('Edm.Boolean', user => user.isAdmin),
    JobTitle: property('Edm.String', (user, call) => personOf(user, call)?.jobTitle || null, onRequest),
    FirstName: property('Edm.String', user => (user.kind === 'person' ? user.title.split(' ')[0] ?? null : null), onRequest),
    LastName: property('Edm.String', user => (user.kind === 'person' ? user.title.split(' ').slice(1).join(' ') || null : null), onRequest),
    SipAddress: property('Edm.String', user => user.email || null, onRequest),
    UserName: property('Edm.String', user => user.email || null, onRequest),
    // Nobody's department, telephone, office or picture is kept here.
    ...Object.fromEntries(['Department', 'MobilePhone', 'Office', 'WorkPhone'].map(name => [name, property<Principal>('Edm.String', () => null, onRequest)])),
    ...Object.fromEntries(['Picture', 'WebSite'].map(name => [name, property<Principal>(urlValueType, () => null, onRequest)])),
  },
});

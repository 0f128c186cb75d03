import { complex } from '../odata/edm';
import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import type { Principal } from './principal';
import { principalTypeOf } from './principal-kinds';

const userIdInfo = complex('SP.UserIdInfo', { NameId: 'Edm.String', NameIdIssuer: 'Edm.String' });

/** A user of a site: a person, or the claim of everyone. */
export const userType: EntityType<Principal> = defineEntity<Principal>({
  name: 'SP.User',
  path: (user) => `Web/GetUserById(${user.id})`,
  scope: (_user, call) => call.site.scopeId,
  reads: (user, call) => user.id === call.access.caller.principalId || call.access.has('BrowseUserInfo', call.site.scopeId),
  properties: {
    Id: property('Edm.Int32', (user) => user.id),
    IsHiddenInUI: property('Edm.Boolean', () => false),
    LoginName: property('Edm.String', (user) => user.loginName),
    Title: property('Edm.String', (user) => user.title),
    PrincipalType: property('Edm.Int32', principalTypeOf),
    Email: property('Edm.String', (user) => user.email),
    Expiration: property('Edm.String', () => ''),
    IsEmailAuthenticationGuestUser: property('Edm.Boolean', () => false),
    IsShareByEmailGuestUser: property('Edm.Boolean', () => false),
    IsSiteAdmin: property('Edm.Boolean', (user) => user.isAdmin),
    UserId: property(userIdInfo, (user) =>
      user.kind === 'person' ? { NameId: user.loginName.split('|').pop(), NameIdIssuer: 'urn:federation:microsoftonline' } : null),
    UserPrincipalName: property('Edm.String', (user) => (user.kind === 'person' ? user.email : null)),
  },
});

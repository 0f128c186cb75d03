import { objectIdOf, puidOf } from '../identity/person';
import { complex } from '../odata/edm';
import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { changeUser, mayChangeUser } from './change-user';
import type { Principal } from './principal';
import { principalTypeOf } from './principal-kinds';

const userIdInfo = complex('SP.UserIdInfo', { NameId: 'Edm.String', NameIdIssuer: 'Edm.String' });

const always = { writable: 'update' } as const;

const idInfo = (id: string): Readonly<Record<string, string>> => ({ NameId: id, NameIdIssuer: 'urn:federation:microsoftonline' });

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
    Title: property('Edm.String', (user) => user.title, always),
    PrincipalType: property('Edm.Int32', principalTypeOf),
    Email: property('Edm.String', (user) => user.email, always),
    EmailWithFallback: property('Edm.String', (user) => user.email, { onRequest: true }),
    Expiration: property('Edm.String', () => ''),
    IsEmailAuthenticationGuestUser: property('Edm.Boolean', () => false),
    IsShareByEmailGuestUser: property('Edm.Boolean', () => false),
    IsSiteAdmin: property('Edm.Boolean', (user) => user.isAdmin, always),
    AadObjectId: property(userIdInfo, ({ personId }, call) => (personId === null ? null : idInfo(objectIdOf(call.tenantId, personId))), { onRequest: true }),
    UserId: property(userIdInfo, ({ personId }, call) => (personId === null ? null : idInfo(puidOf(call.tenantId, personId)))),
    UserPrincipalName: property('Edm.String', (user) => (user.personId === null ? null : user.email)),
  },
  update: { needs: mayChangeUser, run: changeUser },
});

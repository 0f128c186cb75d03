import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import type { Principal } from '../users/principal';

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
  },
});

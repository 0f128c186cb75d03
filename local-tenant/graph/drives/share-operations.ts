import { objectIdOf } from '../../identity/person';
import { createSharingLink, type WantedLink } from '../../sharing/sharing-links';
import { demandMayShare, grantOn, ownScopeOf } from '../../sharing/share-item';
import { allPeople, ensurePerson, principalById } from '../../users/principal-store';
import type { Principal } from '../../users/principal';
import { itemById } from '../../items/item-row';
import { bodyOf, entityAnswer, pageAnswer } from '../engine/graph-execute';
import type { GraphContext } from '../engine/graph-context';
import { invalidRequest } from '../engine/graph-refusals';
import { erasedType, type GraphOperation } from '../engine/graph-type';
import { notImplemented } from '../graph-error';
import { objectOf, refuseOtherMembers, textOf, type JsonObject } from '../read-members';
import type { ListItem } from '../../items/list-of-items';
import type { DriveItem } from './drive-place';
import { expiryOf, wantedRole } from './permissions';
import { permissionResource, roleIdOf, rolesOn, type Granted } from './permission-type';

const itemOf = ({ list, row }: DriveItem): ListItem => {
  if (row === undefined) throw notImplemented('The sharing of the root of a drive');
  return { list, row };
};

const flagOf = (body: JsonObject, name: string, otherwise: boolean): boolean => {
  const value = body[name] ?? otherwise;
  if (typeof value !== 'boolean') throw invalidRequest(`The property '${name}' must be a boolean.`);
  return value;
};

const wantedLink = (body: JsonObject, context: GraphContext): WantedLink => {
  refuseOtherMembers(body, ['@odata.type', 'type', 'scope', 'expirationDateTime', 'retainInheritedPermissions']);
  const type = textOf(body, 'type', 'view');
  // Without a scope, the link that the tenant is set to: here for people of the organization (unverified which, each tenant chooses).
  const scope = textOf(body, 'scope', 'organization');
  if (type === 'embed' || type === 'review' || type === 'blocksDownload') throw notImplemented(`A sharing link of the type '${type}'`);
  if (type !== 'view' && type !== 'edit') throw invalidRequest(`'${type}' is no type of a sharing link.`);
  if (scope !== 'anonymous' && scope !== 'organization' && scope !== 'users') throw invalidRequest(`'${scope}' is no scope of a sharing link.`);
  return { type, scope, expires: expiryOf(body, context.now) ?? undefined, keepInherited: flagOf(body, 'retainInheritedPermissions', true) };
};

const createLink: GraphOperation<DriveItem> = {
  method: 'POST',
  run: (of, _args, context) => {
    const item = itemOf(of);
    const { link, isNew } = createSharingLink(of.call, item, wantedLink(bodyOf(context), context));
    const row = itemById(of.call.db, of.list.id, item.row.id) ?? item.row;
    const principal = principalById(of.call.db, of.list.siteId, link.groupId);
    if (principal === undefined) throw new Error(`the group of the link ${link.id} is not there`);
    const granted: Granted = { of: { ...of, row }, principal, roles: [link.type === 'edit' ? 'write' : 'read'], link };
    return entityAnswer(erasedType(permissionResource), granted, { expand: [], count: false }, context, isNew ? 201 : 200);
  },
};

/** @throws 501 for people outside the directory: there are no guests here */
const recipientOf = (value: unknown, of: DriveItem, context: GraphContext): Principal => {
  const body = objectOf(value, 'A recipient');
  refuseOtherMembers(body, ['@odata.type', 'email', 'alias', 'objectId']);
  const name = textOf(body, 'email', textOf(body, 'alias', textOf(body, 'objectId', ''))).toLowerCase();
  if (name === '') throw invalidRequest('A recipient must have an email address, an alias or an objectId.');
  const person = allPeople(context.db).find(({ id, mail }) =>
    [mail.toLowerCase(), mail.toLowerCase().split('@')[0], objectIdOf(context.tenant.id, id)].includes(name));
  if (person === undefined) throw notImplemented(`The invitation of '${name}', who is not in the directory,`);
  return ensurePerson(context.db, of.list.siteId, person);
};

/** `invite`: gives people of the directory what `roles` says. There is no mail in this tenant, so nobody is written to. */
const invite: GraphOperation<DriveItem> = {
  method: 'POST',
  run: (of, _args, context) => {
    const item = itemOf(of);
    const body = bodyOf(context);
    refuseOtherMembers(body, ['@odata.type', 'recipients', 'roles', 'requireSignIn', 'sendInvitation', 'message', 'retainInheritedPermissions']);
    if (!flagOf(body, 'requireSignIn', true)) throw notImplemented('An invitation of people who need not sign in');
    const { recipients } = body;
    if (!Array.isArray(recipients) || recipients.length === 0) throw invalidRequest("The property 'recipients' must name at least one person.");
    const role = wantedRole(body);
    const keepInherited = flagOf(body, 'retainInheritedPermissions', true);
    demandMayShare(of.call, item.row.scopeId, role, keepInherited);
    const scopeId = ownScopeOf(of.call, item, keepInherited);
    const shared: DriveItem = { ...of, row: itemById(of.call.db, of.list.id, item.row.id) ?? item.row };
    const granted = recipients.map((recipient): Granted => {
      const principal = recipientOf(recipient, of, context);
      grantOn(of.call, scopeId, principal.id, roleIdOf(role));
      return { of: shared, principal, roles: rolesOn(shared, scopeId, principal.id) };
    });
    return pageAnswer(erasedType(permissionResource), 'Collection(permission)', { entities: granted }, { expand: [], count: false }, context);
  },
};

/** How a file or folder is shared. */
export const shareOperations: Readonly<Record<string, GraphOperation<DriveItem>>> = { createLink, invite };

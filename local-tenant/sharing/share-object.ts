import { badRequest, notImplemented } from '../errors/refusals';
import { defineEntity, entityResource, property, toMany } from '../odata/declare';
import type { Collection, EntityType, Operation, Parameter, Resource } from '../odata/entity-type';
import type { EdmType } from '../odata/edm';
import type { Values } from '../odata/values';
import { callAt, serverRelative } from '../files/destination';
import { fileMissing } from '../files/file-refusals';
import { fileAt } from '../files/library-file';
import { folderAt } from '../items/folder';
import { pathOfItem } from '../items/item-row';
import type { ListItem } from '../items/list-of-items';
import { decodedOrAsIs } from '../rest/percent-encoding';
import type { Call } from '../rest/call';
import { ensureUser } from '../users/ensure-user';
import { groupType } from '../users/group-type';
import type { Principal } from '../users/principal';
import { userType } from '../users/user-type';
import type { Site } from '../webs/site';
import { demandMayShare, grantOn, ownScopeOf, sharedRoleIds } from './share-item';

const optional = (type: EdmType): Parameter => ({ type, optional: true });

const parameters = {
  peoplePickerInput: 'Edm.String', roleValue: 'Edm.String', groupId: optional('Edm.Int32'), propagateAcl: optional('Edm.Boolean'), sendEmail: optional('Edm.Boolean'),
  includeAnonymousLinkInEmail: optional('Edm.Boolean'), emailSubject: optional('Edm.String'), emailBody: optional('Edm.String'), useSimplifiedRoles: optional('Edm.Boolean'),
} as const;

/** What became of sharing something. A refusal is told as a refusal: what is answered has succeeded. */
interface SharingResult {
  readonly item: ListItem;
  readonly url: string;
}

const nobody = (of: () => EntityType<Principal>, name: string): Collection<SharingResult, Principal> => ({
  of, path: () => `SP.SharingResult/${name}`, scope: ({ item }) => item.row.scopeId, needs: 'open', all: () => [],
});
const noGroups = nobody(() => groupType, 'GroupsSharedWith');
const noRequests = nobody(() => userType, 'UsersWithAccessRequests');

const resultType: EntityType<SharingResult> = defineEntity<SharingResult>({
  name: 'SP.SharingResult',
  path: () => 'SP.SharingResult',
  scope: ({ item }) => item.row.scopeId,
  reads: 'open',
  properties: {
    ErrorMessage: property('Edm.String', () => null),
    Name: property('Edm.String', ({ item }) => item.row.leafName),
    StatusCode: property('Edm.Int32', () => 0),
    Url: property('Edm.String', ({ url }) => url),
  },
  navigations: {
    GroupsSharedWith: toMany(() => noGroups, (result: SharingResult) => result),
    UsersWithAccessRequests: toMany(() => noRequests, (result: SharingResult) => result),
  },
});

/** `items(1)/shareObject`, not published: PnPjs `shareWith`. */
export const shareItem: Operation<ListItem> = {
  parameters, needs: 'ViewListItems', run: (item, values, call) => shared(call, item, values),
};

/** `SP.Web.ShareObject`: a file or folder by its address. */
export const shareByUrl: Operation<Site> = {
  parameters: { url: 'Edm.String', ...parameters },
  needs: 'open',
  run: (_site, values, call) => {
    const path = serverRelative(call, decodedOrAsIs(values.text('url')));
    if (/\/_layouts\//i.test(path)) throw notImplemented('Sharing of', 'a site');
    const there = callAt(call, path);
    const folder = folderAt(there, path);
    const item = fileAt(there, path) ?? (folder?.row && { list: folder.list, row: folder.row });
    if (item === undefined || !there.access.has('ViewListItems', item.row.scopeId)) throw fileMissing(path);
    return shared(there, item, values);
  },
};

function shared(call: Call, item: ListItem, values: Values): Resource {
  for (const name of ['sendEmail', 'includeAnonymousLinkInEmail', 'propagateAcl'] as const) {
    if (values.flag(name)) throw notImplemented('Body property', name);
  }
  const level = levelIn(values.text('roleValue'));
  demandMayShare(call, item.row.scopeId, level, true);
  const people = peopleIn(values.text('peoplePickerInput')).map((login) => ensureUser(login, call));
  const scopeId = ownScopeOf(call, item, true);
  people.forEach(({ id }) => grantOn(call, scopeId, id, sharedRoleIds[level]));
  return entityResource(resultType, { item, url: call.request.origin + encodeURI(pathOfItem(item.row)) });
}

/** `role:1073741826`: what is shared lets somebody read (Read) or write (Contribute). */
function levelIn(roleValue: string): keyof typeof sharedRoleIds {
  const [, kind = '', id = ''] = /^(role|group):\s*(\d+)$/.exec(roleValue) ?? [];
  const level = Number(id) === sharedRoleIds.read ? 'read' : Number(id) === sharedRoleIds.write ? 'write' : undefined;
  if (kind === '') throw badRequest(`The value ${roleValue} is not valid for the parameter roleValue.`);
  if (kind === 'group' || level === undefined) throw notImplemented('Value of parameter roleValue', roleValue);
  return level;
}

/** `[{"Key":"i:0#.f|membership|mia@contoso.example"}]` */
function peopleIn(input: string): string[] {
  let read: unknown;
  try {
    read = JSON.parse(input);
  } catch {
    read = undefined;
  }
  const keys = Array.isArray(read) ? read.map((one) => (one as { Key?: unknown } | null)?.Key) : [];
  if (keys.length === 0 || keys.some((key) => typeof key !== 'string')) throw badRequest('The parameter peoplePickerInput names nobody.');
  return keys.map(String);
}

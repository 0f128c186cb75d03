import { notImplemented } from '../errors/refusals';
import { membersOf } from '../odata/members';
import type { Navigation } from '../odata/entity-type';
import { isPublishedName } from '../odata/published-names';
import { readable } from '../odata/walk';
import { unknownCsomProperty } from './csom-refusals';
import type { CsomSession } from './csom-session';
import { addition, additionsTo } from './csom-type';
import { nullObject, type LiveEntity, type LiveObject } from './live-object';

/** The navigation of this name, of the model or of the client object model alone. */
export const navigationOf = ({ type, entity, call, members }: LiveEntity, name: string): { name: string; member: Navigation<unknown> } | undefined =>
  addition(additionsTo(type, entity, call), 'navigations', name) ?? membersOf(type, entity, call, members).find('navigations', name);

/** @throws ApiError: SharePoint's own for a name that no type has, 501 for one that is not served */
export const unknownMember = ({ type, entity, call }: LiveEntity, name: string): Error => {
  const own = type.declaration.specialise?.(entity, call)?.declaration.name ?? type.declaration.name;
  return isPublishedName(own, name) === false ? unknownCsomProperty(name) : notImplemented('Property of the client object model', `${own}.${name}`);
};

/** What `<Property>` leads to: another entity, or a collection. */
export const followProperty = (from: Exclude<LiveObject, { kind: 'null' }>, name: string, session: CsomSession): LiveObject => {
  if (from.kind === 'collection') {
    throw notImplemented('Property of a collection', name);
  }
  const found = navigationOf(from, name);
  if (found === undefined) {
    throw unknownMember(from, name);
  }
  const { call } = from;
  if (found.member.kind === 'many') {
    const { member } = found;
    const object = session.objectOf({ kind: 'collection', collection: member.collection(), parent: member.parent(from.entity) }, call);
    return { ...object, reload: () => member.parent(current(from)) } as LiveObject;
  }
  const { member } = found;
  const target = member.get(from.entity, call);
  if (target === undefined) {
    return nullObject;
  }
  const object = session.objectOf(readable(member.type(), target, call), call);
  return { ...object, reload: () => member.get(current(from), call) } as LiveObject;

  function current(parent: LiveEntity): unknown {
    return session.fresh(parent).entity;
  }
};

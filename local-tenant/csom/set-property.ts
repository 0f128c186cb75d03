import { notImplemented } from '../errors/refusals';
import { actualType, membersOf } from '../odata/members';
import { permit } from '../security/permit';
import { invalidRequest } from './csom-refusals';
import type { CsomSession } from './csom-session';
import { addition, additionsTo } from './csom-type';
import { unknownMember } from './follow-property';
import type { LiveEntity, LiveObject } from './live-object';
import { readArgument } from './read-value';
import type { Argument } from './request';

/** `SetProperty`: keeps the value until `Update`; some properties are written at once, as SharePoint does it. */
export const setProperty = (target: LiveObject, name: string, argument: Argument, session: CsomSession): void => {
  if (target.kind !== 'entity') {
    throw invalidRequest(`The property "${name}" cannot be set on this object.`);
  }
  const { type, entity, call } = target;
  const setter = addition(additionsTo(type, entity, call), 'setters', name);
  if (setter === undefined) {
    stage(target, name, argument);
    return;
  }
  const { member } = setter;
  const value = member.type === 'object'
    ? (argument.kind === 'path' ? session.resolve(argument.pathId) : null)
    : readArgument(argument, member.type, setter.name);
  permit(member.needs, entity, () => actualType(type, entity, call).declaration.scope(entity, call), call);
  member.run({ entity, call, live: target, others: session.entities, resolve: session.resolve }, value);
  session.wrote();
};

const stage = (target: LiveEntity, name: string, argument: Argument): void => {
  const { type, entity, call, members, staged } = target;
  const found = membersOf(type, entity, call, members).find('properties', name);
  if (found === undefined) {
    throw unknownMember(target, name);
  }
  if (found.member.writable !== 'always' && found.member.writable !== 'update') {
    throw notImplemented('Property to set', `${type.declaration.name}.${found.name}`);
  }
  staged.set(found.name, readArgument(argument, found.member.type, found.name));
};

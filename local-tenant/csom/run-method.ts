import { notImplemented } from '../errors/refusals';
import { nothing } from '../odata/declare';
import type { Operation, Resource } from '../odata/entity-type';
import { actualType, membersOf, operationsOf, type MemberTable } from '../odata/members';
import { readable } from '../odata/walk';
import type { Call } from '../rest/call';
import { permit } from '../security/permit';
import { addToCollection } from './add-to-collection';
import { bindByPlace, parametersOfOperation } from './bind-arguments';
import { commit } from './commit';
import type { CsomMethod, On } from './csom-members';
import type { CsomSession } from './csom-session';
import { addition, additionsTo, additionsToCollection, collectionTypeName } from './csom-type';
import type { LiveCollection, LiveEntity } from './live-object';
import type { Argument } from './request';

/**
 * Runs a method of an object: the client object model's own, or the function or action that REST has by the same name. Permissions are
 * asked as for REST.
 * @throws ApiError 501 naming a method that is not served
 */
export const runMethod = (target: LiveEntity | LiveCollection, name: string, args: readonly Argument[], session: CsomSession): Resource | undefined =>
  (target.kind === 'entity' ? onEntity(target, name, args, session) : onCollection(target, name, args, session));

const onEntity = (target: LiveEntity, name: string, args: readonly Argument[], session: CsomSession): Resource | undefined => {
  const { type, entity, call, members } = target;
  const { declaration } = actualType(type, entity, call);
  const scope = (): number => declaration.scope(entity, call);
  const own = addition(additionsTo(type, entity, call), 'methods', name);
  if (own !== undefined) {
    return runOwn(own.name, own.member, { entity, call, live: target, others: session.entities, resolve: session.resolve }, scope, args, session);
  }
  const operation = operationNamed(membersOf(type, entity, call, members), name);
  if (operation !== undefined) {
    return runOperation(name, operation, entity, scope, args, call, session);
  }
  if (/^update$/i.test(name) && declaration.update !== undefined) {
    bindByPlace(name, [], args, session.resolve);
    commit(target);
    session.wrote();
    return nothing;
  }
  if (/^deleteobject$/i.test(name) && declaration.remove !== undefined) {
    bindByPlace(name, [], args, session.resolve);
    permit(declaration.remove.needs, entity, scope, call);
    declaration.remove.run(entity, call);
    session.wrote();
    return nothing;
  }
  throw notImplemented('Method of the client object model', `${declaration.name}.${name}`);
};

const onCollection = (target: LiveCollection, name: string, args: readonly Argument[], session: CsomSession): Resource | undefined => {
  const { collection, parent, call } = target;
  const scope = (): number => collection.scope(parent, call);
  const own = addition(additionsToCollection(collection), 'methods', name);
  if (own !== undefined) {
    const on = { entity: parent, call, others: session.entities, resolve: session.resolve } as unknown as On<unknown>;
    return runOwn(own.name, own.member, on, scope, args, session);
  }
  const operation = operationNamed(operationsOf(collection), name);
  if (operation !== undefined) {
    return runOperation(name, operation, parent, scope, args, call, session);
  }
  const added = /^add$/i.test(name) ? addToCollection(target, args) : undefined;
  if (added !== undefined) {
    session.wrote();
    return added;
  }
  throw notImplemented('Method of the client object model', `${collectionTypeName(collection)}.${name}`);
};

interface Found { readonly operation: Operation<unknown>; readonly writes: boolean }

const operationNamed = (members: MemberTable<unknown>, name: string): Found | undefined => {
  const question = members.find('functions', name)?.member;
  const action = members.find('actions', name)?.member;
  return question !== undefined ? { operation: question, writes: false } : action && { operation: action, writes: true };
};

const runOwn = (
  name: string, method: CsomMethod<unknown>, on: On<unknown>, scope: () => number, args: readonly Argument[], session: CsomSession,
): Resource | undefined => {
  const values = bindByPlace(name, Object.entries(method.parameters ?? {}), args, session.resolve);
  permit(method.needs, on.entity, scope, on.call);
  const result = method.run(on, values);
  if (method.onlyStages !== true) {
    session.wrote();
  }
  return result;
};

const runOperation = (
  name: string, { operation, writes }: Found, subject: unknown, scope: () => number, args: readonly Argument[], call: Call, session: CsomSession,
): Resource => {
  if (operation.rawBody === true || operation.parametersInQuery === true) {
    throw notImplemented('Method of the client object model', name);
  }
  const values = bindByPlace(name, parametersOfOperation(operation), args, session.resolve);
  permit(operation.needs, subject, scope, call);
  const result = operation.run(subject, values, call);
  if (writes) {
    session.wrote();
    return result;
  }
  return result.kind === 'entity' ? { ...readable(result.type, result.entity, call), members: result.members } : result;
};

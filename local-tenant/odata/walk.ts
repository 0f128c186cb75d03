import { accessDenied, notImplemented, resourceNotFound, wrongMethod } from '../errors/refusals';
import type { Call } from '../rest/call';
import { unknownStep } from '../errors/unknown-names';
import { permit, fulfils } from '../security/permit';
import { bindArguments } from './arguments';
import { jsonBody } from './body';
import { absent, entityResource, nothing } from './declare';
import type { Collection, EntityType, Navigation, Operation, Resource } from './entity-type';
import type { Argument, Literal, Segment } from './literal';
import { actualType, membersOf, operationsOf } from './members';
import { parseLiteral } from './resource-path';

type EntityResource = Extract<Resource, { kind: 'entity' }>;

/** Where a path ends, and whether an operation gave it: a POST to that is done already. `call`: as seen from there. */
export interface Destination {
  readonly resource: Resource;
  readonly ranOperation: boolean;
  /** Query options that were an operation's parameters. */
  readonly takenOptions: ReadonlySet<string>;
  /** The method that the last segment called: a key is one too. */
  readonly method?: string;
  readonly call: Call;
}

/** @throws 403, or what the type says to those who may not know of it */
export const readable = (type: EntityType<unknown>, entity: unknown, call: Call): EntityResource => {
  const { reads, scope, unreadable } = actualType(type, entity, call).declaration;
  if (!fulfils(reads, entity, () => scope(entity, call), call)) {
    throw unreadable?.(entity, call) ?? accessDenied();
  }
  return entityResource(type, entity) as EntityResource;
};

const withKey = (collection: Collection<unknown, unknown>, parent: unknown, key: Literal, call: Call): Resource => {
  if (collection.byKey === undefined) {
    throw notImplemented('Key access to', collection.path(parent, call));
  }
  const entity = collection.byKey(parent, key, call);
  if (entity === undefined) {
    const said = collection.missing?.(parent, key, call) ?? resourceNotFound(call.request.resource);
    if (said === 'nothing') {
      return absent;
    }
    throw said;
  }
  return { ...readable(collection.of(), entity, call), members: collection.dynamic?.(parent, call) };
};

class Walk {
  private ranOperation = false;
  private readonly taken = new Set<string>();
  private method: string | undefined;

  public constructor(private call: Call) {}

  public from(start: Resource, segments: readonly Segment[]): Destination {
    let resource = start;
    segments.forEach((segment, at) => {
      this.method = undefined;
      resource = this.step(resource, segment, at === segments.length - 1);
      if (resource.kind === 'entity') {
        this.call = resource.type.declaration.within?.(resource.entity, this.call) ?? this.call;
      }
    });
    return { resource, ranOperation: this.ranOperation, takenOptions: this.taken, method: this.method, call: this.call };
  }

  private step(from: Resource, segment: Segment, isLast: boolean): Resource {
    if (from.kind === 'entity') {
      return this.fromEntity(from, segment, isLast);
    }
    if (from.kind === 'collection') {
      return this.fromCollection(from.collection, from.parent, segment, isLast);
    }
    if (from.kind === 'nothing' && from.absent === true) {
      throw resourceNotFound(this.call.request.resource);
    }
    throw notImplemented('Endpoint', this.call.request.resource);
  }

  private fromEntity({ type, entity, members: given }: EntityResource, segment: Segment, isLast: boolean): Resource {
    const { call } = this;
    const declaration = actualType(type, entity, call).declaration;
    if (segment.name === '$value' && declaration.media !== undefined && isLast) {
      if (call.request.method !== 'PUT' || declaration.putMedia === undefined) {
        return declaration.media(entity, call);
      }
      this.ranOperation = true;
      declaration.putMedia(entity, call);
      return nothing;
    }
    const members = membersOf(type, entity, call, given);
    const navigation = members.find('navigations', segment.name);
    if (navigation !== undefined) {
      return this.navigate(navigation.member, entity, segment.args ?? []);
    }
    const property = members.find('properties', segment.name);
    if (property !== undefined && (segment.args ?? []).length === 0) {
      const { name, member } = property;
      const of = declaration.typeName?.(entity, call) ?? declaration.name;
      return { kind: 'value', name, type: member.type, value: member.get(entity, call), of };
    }
    const scope = (): number => declaration.scope(entity, call);
    return this.operate(members, declaration.name === 'ApiRoot' ? '' : declaration.name, entity, scope, segment, isLast);
  }

  private navigate(navigation: Navigation<unknown>, entity: unknown, args: readonly Argument[]): Resource {
    const { call } = this;
    if (navigation.kind === 'one') {
      if (args.length > 0) {
        throw notImplemented('Key on', call.request.resource);
      }
      const target = navigation.get(entity, call);
      return target === undefined ? nothing : readable(navigation.type(), target, call);
    }
    const collection = navigation.collection();
    const parent = navigation.parent(entity);
    if (args.length > 1 || args[0]?.name !== undefined) {
      throw notImplemented('Key', args.map((arg) => arg.name ?? '').join(','));
    }
    const key = args[0]?.value;
    this.method = key === undefined ? undefined : 'GetById';
    return key === undefined ? { kind: 'collection', collection, parent } : withKey(collection, parent, key, call);
  }

  private fromCollection(
    collection: Collection<unknown, unknown>,
    parent: unknown,
    segment: Segment,
    isLast: boolean,
  ): Resource {
    return this.operate(operationsOf(collection), `Collection(${collection.of().declaration.name})`, parent, () => collection.scope(parent, this.call), segment, isLast);
  }

  private operate(
    members: ReturnType<typeof membersOf>,
    owner: string,
    subject: unknown,
    scope: () => number,
    segment: Segment,
    isLast: boolean,
  ): Resource {
    const { method } = this.call.request;
    const action = members.find('actions', segment.name);
    const question = members.find('functions', segment.name);
    // What only tells may be both: a function by GET, and by POST an action that takes its arguments from the body.
    if (action !== undefined && isLast && (method === 'POST' || question === undefined)) {
      // DELETE runs an action as well: CLI for Microsoft 365 recycles so.
      if (method !== 'POST' && method !== 'DELETE') {
        throw wrongMethod(method, action.name, 'Action');
      }
      return this.run(action.name, action.member, subject, scope, segment, true);
    }
    if (question === undefined) {
      throw unknownStep(owner, segment.name, this.call.request.resource);
    }
    return this.run(question.name, question.member, subject, scope, segment, false);
  }

  private run(
    name: string,
    operation: Operation<unknown>,
    subject: unknown,
    scope: () => number,
    segment: Segment,
    isAction: boolean,
  ): Resource {
    const { call } = this;
    const body = isAction && operation.rawBody !== true ? jsonBody(call.request) : {};
    const values = bindArguments(operation, [...(segment.args ?? []), ...this.argumentsInQuery(operation)], body);
    permit(operation.needs, subject, scope, call);
    [...call.request.query.keys()].filter((option) => operation.ownOptions?.(option)).forEach((option) => this.taken.add(option));
    this.ranOperation ||= isAction;
    this.method = name;
    const result = operation.run(subject, values, call);
    return result.kind === 'entity' && !isAction ? { ...readable(result.type, result.entity, call), members: result.members } : named(result, name);
  }

  private argumentsInQuery(operation: Operation<unknown>): Argument[] {
    if (operation.parametersInQuery !== true) {
      return [];
    }
    return [...this.call.request.query].filter(([name]) => !/^[$@]/.test(name)).map(([name, value]) => {
      this.taken.add(name);
      return { name, value: parseLiteral(value) };
    });
  }
}

/** An operation that gives nothing still has a name in verbose JSON. */
const named = (resource: Resource, name: string): Resource =>
  resource.kind === 'nothing' ? { ...resource, name } : resource;

/** Follows a path from a first entity, asking at each step whether the caller may. */
export const walk = (root: EntityType<unknown>, entity: unknown, segments: readonly Segment[], call: Call): Destination =>
  new Walk(call).from(entityResource(root, entity), segments);


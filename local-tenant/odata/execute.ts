import { etagMismatch, notImplemented, resourceNotFound, unknownParameter, wrongMethod } from '../errors/refusals';
import type { Call } from '../rest/call';
import { permit } from '../security/permit';
import { Aliases } from './aliases';
import { bindProperties, checkStatedType, jsonBody } from './body';
import { entityResource } from './declare';
import { meetsEtag } from './etag';
import type { Collection, EntityType, RawResource, Resource } from './entity-type';
import { actualType, familyMembers, membersOf } from './members';
import { projectCollection, projectEntity } from './project';
import { readQueryOptions, type QueryOptions } from './query-options';
import { parseResourcePath } from './resource-path';
import type { Rendered } from './rendered';
import { walk } from './walk';

/** What is to be answered, before it is written. */
export interface Outcome {
  readonly status: number;
  readonly content?: Rendered | RawResource | { readonly kind: 'nothing'; readonly name?: string };
  readonly etag?: string;
  readonly location?: string;
}

type EntityResource = Extract<Resource, { kind: 'entity' }>;

const collectionOnly = ['filter', 'top', 'skip', 'skipToken'] as const;

const noCollectionOptions = (options: QueryOptions): void => {
  const given = collectionOnly.find((name) => options[name] !== undefined) ?? (options.orderBy.length > 0 ? 'orderby' : undefined);
  if (given !== undefined) {
    throw notImplemented('Query option', `$${given.toLowerCase()} on a single resource`);
  }
};

const noOptions = (options: QueryOptions): void => {
  noCollectionOptions(options);
  if (options.selection.names !== undefined || options.selection.expanded.size > 0) {
    throw notImplemented('Query option', '$select or $expand on this resource');
  }
};

const show = (resource: Resource, options: QueryOptions, call: Call, status = 200): Outcome => {
  switch (resource.kind) {
    case 'entity': {
      noCollectionOptions(options);
      const { type, entity, members } = resource;
      const content = projectEntity(type, entity, options.selection, call, members);
      return { status, content, etag: content.etag };
    }
    case 'collection':
      return { status, content: projectCollection(resource.collection, resource.parent, options, call) };
    case 'value':
      noOptions(options);
      return { status, content: resource };
    default:
      if (resource.kind !== 'nothing' || (resource.absent !== true && resource.forgiving !== true)) {
        noOptions(options);
      }
      return { status, content: resource };
  }
};

const checkEtag = ({ type, entity }: EntityResource, call: Call): void => {
  const asked = call.request.headers.get('if-match');
  const actual = actualType(type, entity, call).declaration.etag?.(entity);
  if (actual === undefined) {
    if (asked !== undefined && asked !== '*') {
      throw notImplemented('Header on this resource', 'If-Match');
    }
    return;
  }
  // Whether SharePoint overwrites or refuses without the header is told both ways (unverified): the stricter is taken.
  if (asked === undefined || !meetsEtag(asked, actual)) {
    throw etagMismatch(asked ?? '', actual);
  }
};

const update = (resource: EntityResource, call: Call): Outcome => {
  const { type, entity, members: given } = resource;
  const actual = actualType(type, entity, call);
  const replaces = call.request.method === 'PUT';
  const change = replaces ? actual.declaration.replace : actual.declaration.update;
  if (change === undefined) {
    throw notImplemented(replaces ? 'PUT of' : 'Update of', actual.declaration.name);
  }
  const body = jsonBody(call.request);
  const stated = actual.declaration.typeName?.(entity, call);
  checkStatedType(call.request, body, stated ?? actual.declaration.name, (name) => name === stated || actual.is(name));
  const owner = {
    types: [actual.declaration.name], called: stated, refusalOf: (name: string) => actual.declaration.unknownProperty?.(name, 'body', entity, call),
  };
  const values = bindProperties(body, membersOf(type, entity, call, given), owner, 'update');
  permit(change.needs, entity, () => actual.declaration.scope(entity, call), call);
  checkEtag(resource, call);
  change.run(entity, values, call);
  return { status: 204 };
};

const remove = (resource: EntityResource, call: Call): Outcome => {
  const { type, entity } = resource;
  const actual = actualType(type, entity, call);
  const removal = actual.declaration.remove;
  if (removal === undefined) {
    throw notImplemented('Deletion of', actual.declaration.name);
  }
  permit(removal.needs, entity, () => actual.declaration.scope(entity, call), call);
  checkEtag(resource, call);
  removal.run(entity, call);
  return { status: 200 };
};

const create = (collection: Collection<unknown, unknown>, parent: unknown, options: QueryOptions, call: Call): Outcome => {
  if (collection.create === undefined) {
    throw notImplemented('Creation in', collection.path(parent, call));
  }
  const type = collection.of();
  const body = jsonBody(call.request);
  const given = collection.dynamic?.(parent, call);
  const family = [type, ...(type.declaration.derived?.() ?? [])];
  checkStatedType(call.request, body, type.declaration.name, (name) => given !== undefined || family.some((one) => one.is(name)));
  const owner = {
    types: family.map(({ declaration }) => declaration.name), called: collection.typeName?.(parent),
    refusalOf: (name: string) => collection.create?.unknownProperty?.(name, parent, call),
  };
  const values = bindProperties(body, familyMembers(type, given), owner, 'create', collection.create.also);
  permit(collection.create.needs, parent, () => collection.scope(parent, call), call);
  const entity = collection.create.run(parent, values, call);
  const shown = show({ ...(entityResource(type, entity) as EntityResource), members: given }, options, call, 201);
  return { ...shown, location: actualType(type, entity, call).declaration.path(entity, call) };
};

/**
 * A method may be called by POST as by GET; what the body holds are its parameters then. Whoever forgot X-HTTP-Method is told so.
 * @throws 400 for a body; 405 for one where no method is
 */
const showByPost = (resource: Resource, method: string | undefined, options: QueryOptions, call: Call): Outcome => {
  const { request } = call;
  if (method === undefined && (request.body.length > 0 || request.spooled !== undefined)) {
    throw wrongMethod(request.method, request.resource, 'Default');
  }
  const [parameter] = Object.keys(jsonBody(request));
  if (parameter !== undefined) {
    throw unknownParameter(parameter, method ?? '');
  }
  return show(resource, options, call);
};

const changes: Readonly<Record<string, (resource: EntityResource, call: Call) => Outcome>> = {
  MERGE: update, PATCH: update, PUT: update, DELETE: remove,
};

const isMediaWrite = ({ method, resource }: Call['request']): boolean => method === 'PUT' && resource.endsWith('$value');

/** Answers one request from the model. Runs inside a transaction when the request may write. */
export const execute = (root: EntityType<unknown>, asked: Call): Outcome => {
  const { request } = asked;
  const aliases = new Aliases(request.query);
  const segments = parseResourcePath(request.resource, aliases.valueOf);
  if (segments.length === 0) {
    throw notImplemented('Endpoint', '_api/');
  }
  const { resource, ranOperation, takenOptions, method, call } = walk(root, asked.site, segments, asked);
  const options = readQueryOptions(new Map([...aliases.remainingOptions()].filter(([name]) => !takenOptions.has(name))));
  if (request.headers.has('if-match') && request.headers.get('if-match') !== '*' && !(request.method in changes) && !isMediaWrite(request)) {
    throw notImplemented('Header on this resource', 'If-Match');
  }
  if (ranOperation || request.method === 'GET') {
    return show(resource, options, call);
  }
  if (request.method === 'POST' && resource.kind === 'collection') {
    return create(resource.collection, resource.parent, options, call);
  }
  if (request.method === 'POST' && (resource.kind === 'value' || resource.kind === 'raw' || (resource.kind === 'entity' && method !== undefined))) {
    return showByPost(resource, method, options, call);
  }
  const change = changes[request.method];
  if (change !== undefined && resource.kind === 'nothing' && resource.absent === true) {
    throw resourceNotFound(request.resource);
  }
  if (change !== undefined && resource.kind === 'nothing' && resource.forgiving === true) {
    return show(resource, options, call);
  }
  if (change === undefined || resource.kind !== 'entity') {
    throw wrongMethod(request.method, request.resource, 'Default');
  }
  noCollectionOptions(options);
  // Nothing is shown, so $select has nothing to choose from: PnPjs leaves it standing there. Its names are still checked.
  projectEntity(resource.type, resource.entity, options.selection, call, resource.members);
  return change(resource, call);
};

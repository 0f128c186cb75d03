import { addressNotServed, itemNotFound } from './graph-refusals';
import type { GraphContext } from './graph-context';
import type { GraphSegment } from './graph-path';
import { graphEntity, isAnswer, type GraphCollection, type GraphOperation, type GraphResource, type GraphType } from './graph-type';

type NameSegment = Extract<GraphSegment, { kind: 'name' }>;
type EntityResource = Extract<GraphResource, { kind: 'entity' }>;
type CollectionResource = Extract<GraphResource, { kind: 'collection' }>;

const find = <T>(members: Readonly<Record<string, T>> | undefined, name: string): T | undefined => {
  const wanted = name.replace(/^microsoft\.graph\./, '').toLowerCase();
  return Object.entries(members ?? {}).find(([known]) => known.toLowerCase() === wanted)?.[1];
};

/** Follows an address of Graph from its root. Each step gives only what the caller may see: resources ask `call.access` themselves. */
class GraphWalk {
  public constructor(private readonly context: GraphContext) {}

  public from(start: GraphResource, segments: readonly GraphSegment[]): GraphResource {
    return segments.reduce((resource, segment, at) => this.step(resource, segment, at === segments.length - 1), start);
  }

  private step(from: GraphResource, segment: GraphSegment, isLast: boolean): GraphResource {
    if (from.kind === 'entity') {
      return segment.kind === 'path' ? this.below(from, segment.path) : this.member(from, segment, isLast);
    }
    if (from.kind === 'collection' && segment.kind === 'name') {
      return this.inCollection(from, segment, isLast);
    }
    throw this.notServed();
  }

  private below({ type, entity }: EntityResource, path: string): GraphResource {
    if (type.byPath === undefined) {
      throw this.notServed();
    }
    return type.byPath(entity, path, this.context);
  }

  private member({ type, entity }: EntityResource, segment: NameSegment, isLast: boolean): GraphResource {
    const navigation = find(type.navigations, segment.name);
    if (navigation?.kind === 'many') {
      const resource: CollectionResource = { kind: 'collection', collection: navigation.collection(), parent: navigation.parent(entity, this.context) };
      const key = segment.args?.[0]?.value;
      return key === undefined ? resource : this.withKey(resource, key);
    }
    if (navigation !== undefined && navigation.expandOnly !== true) {
      const target = navigation.get(entity, this.context);
      if (target === undefined) {
        throw itemNotFound();
      }
      return { kind: 'entity', type: navigation.type(), entity: target };
    }
    return this.operate(find(type.operations, segment.name), entity, segment, isLast)
      ?? type.steps?.(entity, segment.name, this.context)
      ?? this.property(type, entity, segment.name);
  }

  private property(type: GraphType<unknown>, entity: unknown, name: string): GraphResource {
    const property = find(type.properties, name);
    if (type.absent === true) {
      throw itemNotFound();
    }
    if (property === undefined) {
      throw this.notServed();
    }
    return { kind: 'operation', method: 'GET', run: () => ({ status: 200, body: { value: property.get(entity, this.context) }, type: 'value' }) };
  }

  private inCollection(resource: CollectionResource, segment: NameSegment, isLast: boolean): GraphResource {
    const { collection, parent } = resource;
    if (segment.name.toLowerCase() === '$count' && collection.inDirectory === true && isLast) return { kind: 'count', collection, parent };
    return this.operate(find(collection.operations, segment.name), parent, segment, isLast) ?? this.withKey(resource, segment.name);
  }

  private withKey({ collection, parent }: CollectionResource, key: string): GraphResource {
    if (collection.byKey === undefined) {
      throw this.notServed();
    }
    const entity = collection.byKey(parent, key, this.context);
    if (entity === undefined) {
      throw collection.missing?.(key) ?? itemNotFound();
    }
    return graphEntity(collection.of(), entity);
  }

  /** A function in the middle of an address is asked for what it leads to; at its end, by the method of the request. */
  private operate(operation: GraphOperation<unknown> | undefined, subject: unknown, segment: NameSegment, isLast: boolean): GraphResource | undefined {
    if (operation === undefined) {
      return undefined;
    }
    const run = (): GraphResource | ReturnType<typeof operation.run> => operation.run(subject, segment.args ?? [], this.context);
    if (operation.method === 'GET') {
      const result = run();
      return isAnswer(result) ? { kind: 'operation', method: 'GET', run: () => result } : result;
    }
    if (!isLast) {
      throw this.notServed();
    }
    return {
      kind: 'operation', method: 'POST', takesQuery: operation.takesQuery, run: () => {
        const result = run();
        if (!isAnswer(result)) throw new TypeError(`the action ${segment.name} gave no answer`);
        return result;
      },
    };
  }

  private notServed(): Error {
    return addressNotServed(this.context.method, this.context.path.join('/'));
  }
}

/** @throws 404 for what is not there or may not be seen, 501 for an address that is not served */
export const walkGraph = (root: GraphResource, segments: readonly GraphSegment[], context: GraphContext): GraphResource =>
  new GraphWalk(context).from(root, segments);

/** The type that a collection's entities have, for a check of what is answered. */
export const elementOf = (collection: GraphCollection<unknown, unknown>): string => collection.of().name;

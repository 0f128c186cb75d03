import type { GraphAnswer } from '../graph-call';
import type { GraphArgument } from './graph-path';
import type { GraphContext } from './graph-context';
import type { GraphQuery } from './graph-query';
import type { JsonObject } from '../read-members';

/** A property of a Graph resource, with the type that Graph's `$metadata` publishes for it. */
export interface GraphProperty<E> {
  readonly type: string;
  get(entity: E, context: GraphContext): unknown;
  /** Only given when $select names it. */
  readonly onSelect?: boolean;
}

export interface GraphToOne<E> {
  readonly kind: 'one';
  type(): GraphType<unknown>;
  /** undefined: there is none, or none that the caller may see. */
  get(entity: E, context: GraphContext): unknown;
  /** Whether it comes along with one entity (not in a collection) when nobody asks. */
  readonly byDefault?: boolean;
  /** Only $expand gives it: at its own address a step of the type answers. */
  readonly expandOnly?: true;
}

export interface GraphToMany<E> {
  readonly kind: 'many';
  collection(): GraphCollection<unknown, unknown>;
  parent(entity: E, context: GraphContext): unknown;
}

export type GraphNavigation<E> = GraphToOne<E> | GraphToMany<E>;

/** What an address leads to. */
export type GraphResource =
  | { readonly kind: 'entity'; readonly type: GraphType<unknown>; readonly entity: unknown }
  | { readonly kind: 'collection'; readonly collection: GraphCollection<unknown, unknown>; readonly parent: unknown }
  | { readonly kind: 'page'; readonly of: GraphType<unknown>; readonly context: string; readonly page: GraphPage<unknown>; readonly query?: GraphQuery }
  | { readonly kind: 'count'; readonly collection: GraphCollection<unknown, unknown>; readonly parent: unknown }
  | { readonly kind: 'handler'; run(): GraphAnswer }
  | { readonly kind: 'operation'; readonly method: string; readonly takesQuery?: boolean; run(): GraphAnswer }
  | { readonly kind: 'stream'; read(): GraphAnswer; write?(): GraphAnswer };

/** A function (GET) or action (POST) at the end of an address or, when it gives a resource, in the middle of one. */
export interface GraphOperation<E> {
  readonly method: 'GET' | 'POST';
  /** Reads the query options itself; otherwise an action has none. */
  readonly takesQuery?: true;
  run(entity: E, args: readonly GraphArgument[], context: GraphContext): GraphResource | GraphAnswer;
}

export interface GraphType<E> {
  /** As published: `microsoft.graph.site`. */
  readonly name: string;
  readonly properties: Readonly<Record<string, GraphProperty<E>>>;
  readonly navigations?: Readonly<Record<string, GraphNavigation<E>>>;
  readonly operations?: Readonly<Record<string, GraphOperation<E>>>;
  /** Published properties and navigations that this tenant does not serve: refused as such, and not as unknown. */
  readonly unserved: readonly string[];
  /** Empty properties are written as null, as the directory does; SharePoint's resources leave them out. */
  readonly writesNull?: boolean;
  /** Properties that depend on data: the columns of a list. With them any name may be selected. */
  dynamic?(entity: E, context: GraphContext, select: readonly string[] | undefined): JsonObject;
  /** What stands beside the properties: `@microsoft.graph.downloadUrl`. */
  annotations?(entity: E, context: GraphContext): JsonObject;
  /** It stands for what is not there yet: only what makes it may be asked. */
  readonly absent?: true;
  /** Where `@odata.context` says that it stands: `sites('x')/lists`. */
  context(entity: E, context: GraphContext): string;
  etag?(entity: E): string;
  /** `:/a/b:` below it. */
  byPath?(entity: E, path: string, context: GraphContext): GraphResource;
  update?(entity: E, body: JsonObject, context: GraphContext): unknown;
  remove?(entity: E, context: GraphContext): void;
  /** Steps that are neither properties nor navigations: `content`. */
  steps?(entity: E, name: string, context: GraphContext): GraphResource | undefined;
}

export interface GraphPage<E> {
  readonly entities: readonly E[];
  /** The $skiptoken of the next page. */
  readonly next?: string;
  /** Instead of `next`, a whole address. */
  readonly nextLink?: string | undefined;
  readonly deltaLink?: string | undefined;
  /** What is no more, already in JSON. */
  readonly removed?: readonly JsonObject[];
  readonly total?: number;
}

export interface GraphCollection<P, E> {
  readonly of: () => GraphType<E>;
  context(parent: P, context: GraphContext): string;
  /** All that the caller may see; the engine filters, sorts and cuts. For small sets. */
  all?(parent: P, context: GraphContext): readonly E[];
  /** Does filter, order and paging itself. For big sets. */
  page?(parent: P, query: GraphQuery, context: GraphContext): GraphPage<E>;
  byKey?(parent: P, key: string, context: GraphContext): E | undefined;
  /** Adds one; gives it, or an answer of its own. */
  create?(parent: P, body: JsonObject, context: GraphContext): E;
  readonly operations?: Readonly<Record<string, GraphOperation<P>>>;
  /** Kept by the directory (Entra), which has rules of its own for queries. */
  readonly inDirectory?: true;
  /** What is said when there is none of that key; without it SharePoint's itemNotFound. */
  missing?(key: string): Error;
}

export const defineGraphType = <E>(type: GraphType<E>): GraphType<E> => type;

type Hung<E> = Pick<GraphType<E>, 'navigations' | 'operations' | 'byPath' | 'steps' | 'update' | 'remove'>;

/** Hangs on a type what leads to types that know it themselves. Once per process. */
export const extendGraphType = <E>(type: GraphType<E>, more: Partial<Hung<E>>): void => {
  const navigations = { ...type.navigations, ...more.navigations };
  const operations = { ...type.operations, ...more.operations };
  Object.assign(type, { ...more, navigations, operations });
};

/** The engine handles types and entities together and never mixes them, so the entity's type may be forgotten here. */
export const erasedType = <E>(type: GraphType<E>): GraphType<unknown> => type as unknown as GraphType<unknown>;
export const erasedCollection = <P, E>(collection: GraphCollection<P, E>): GraphCollection<unknown, unknown> =>
  collection as unknown as GraphCollection<unknown, unknown>;

export const graphEntity = <E>(type: GraphType<E>, entity: E): GraphResource => ({ kind: 'entity', type: erasedType(type), entity });

export const graphOne = <E, T>(type: () => GraphType<T>, get: (entity: E, context: GraphContext) => T | undefined, byDefault = false): GraphToOne<E> => ({
  kind: 'one', type: () => erasedType(type()), get, byDefault,
});

export const graphMany = <E, P, T>(collection: () => GraphCollection<P, T>, parent: (entity: E, context: GraphContext) => P): GraphToMany<E> => ({
  kind: 'many', collection: () => erasedCollection(collection()), parent,
});

/** Whether an operation gave an answer of its own. */
export const isAnswer = (result: GraphResource | GraphAnswer): result is GraphAnswer => 'status' in result;

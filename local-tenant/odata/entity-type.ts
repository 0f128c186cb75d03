import type { ApiError } from '../errors/api-error';
import type { Call } from '../rest/call';
import type { Permission } from '../security/permissions';
import type { EdmType } from './edm';
import type { Literal } from './literal';
import type { QueryOptions } from './query-options';
import type { Values } from './values';

/**
 * What the caller must have: a permission on the thing's scope, or a rule of its own, or nothing (`'open'`: whoever may open
 * the web). Every operation has to declare one; the engine asks before it runs anything.
 */
export type Requirement<E> = Permission | 'open' | ((entity: E, call: Call) => boolean);

export interface Property<E> {
  readonly type: EdmType;
  get(entity: E, call: Call): unknown;
  /** Absent: read only. */
  readonly writable?: 'create' | 'update' | 'always';
  /** True: only given when $select names it. */
  readonly onRequest?: boolean;
  /** A second name under which it is written: an item's Id is its ID too. */
  readonly alsoAs?: string;
}

/** How an entity is reached from another. A type that is declared later is given as a function. */
export interface ToOne<E> {
  readonly kind: 'one';
  type(): EntityType<unknown>;
  get(entity: E, call: Call): unknown;
  readonly expandByDefault?: boolean;
}

export interface ToMany<E> {
  readonly kind: 'many';
  collection(): Collection<unknown, unknown>;
  parent(entity: E): unknown;
}

export type Navigation<E> = ToOne<E> | ToMany<E>;

export interface Parameter {
  readonly type: EdmType;
  readonly optional?: boolean;
}

/** A function (GET, may stand in the middle of a path) or an action (POST only). Names and parameters as in $metadata. */
export interface Operation<E> {
  readonly parameters?: Readonly<Record<string, Parameter | EdmType>>;
  readonly needs: Requirement<E>;
  /** Its parameters stand in the query string, without parentheses: `search/query?querytext='x'`. */
  readonly parametersInQuery?: boolean;
  /** Query options that it reads itself, as plain text: `FilterField1`. */
  readonly ownOptions?: (name: string) => boolean;
  /** The body is not JSON: the operation reads `call.request.body` itself. */
  readonly rawBody?: boolean;
  run(entity: E, values: Values, call: Call): Resource;
}

export interface Members<E> {
  readonly properties?: Readonly<Record<string, Property<E>>>;
  readonly navigations?: Readonly<Record<string, Navigation<E>>>;
  readonly functions?: Readonly<Record<string, Operation<E>>>;
  readonly actions?: Readonly<Record<string, Operation<E>>>;
}

export interface Change<E> {
  readonly needs: Requirement<E>;
  run(entity: E, values: Values, call: Call): void;
}

export interface Removal<E> {
  readonly needs: Requirement<E>;
  run(entity: E, call: Call): void;
}

export interface EntityDeclaration<E> extends Members<E> {
  /** As in $metadata: `SP.List`. */
  readonly name: string;
  readonly base?: EntityType<E>;
  /** When the written type name differs from the declared one: `SP.Data.SeriesListItem`. */
  typeName?(entity: E, call: Call): string;
  /** Canonical path under `_api/`: `Web/Lists(guid'...')`. */
  path(entity: E, call: Call): string;
  etag?(entity: E): string;
  /** What metadata calls it by, where that is not its address: items have a GUID there. */
  id?(entity: E): string;
  /** The id of the scope that decides about it. */
  scope(entity: E, call: Call): number;
  readonly reads: Requirement<E>;
  /** The call in which what hangs below it is asked: a web of the site collection that is not the one addressed. */
  within?(entity: E, call: Call): Call;
  /** What is said to somebody who may not read it; without it, 403. */
  unreadable?(entity: E, call: Call): ApiError;
  /** The derived type of one entity: SP.FieldText of a SP.Field. */
  specialise?(entity: E, call: Call): EntityType<E>;
  /** All types that `specialise` may give: $select on a mixed set may name the properties of any of them. */
  derived?(): readonly EntityType<E>[];
  /** Members that depend on data: the columns of a list. */
  dynamic?(entity: E, call: Call): Members<E>;
  /** What SharePoint says to a name in a body or in $select that it does not know either; undefined: it is only not served here. */
  unknownProperty?(name: string, where: 'body' | 'select', entity: E, call: Call): ApiError | undefined;
  readonly update?: Change<E>;
  /** PUT: what the body does not give loses its value. */
  readonly replace?: Change<E>;
  readonly remove?: Removal<E>;
  /** What `$value` gives. */
  media?(entity: E, call: Call): RawResource;
  /** What PUT on `$value` does: the body is the request's own. It asks for permissions and for `If-Match` itself. */
  putMedia?(entity: E, call: Call): void;
}

/** A declared entity type; areas add members to types of other areas with `extend`. */
export class EntityType<E> {
  private readonly parts: Members<E>[];

  public constructor(public readonly declaration: EntityDeclaration<E>) {
    this.parts = [declaration];
  }

  public extend(members: Members<E>): void {
    this.parts.push(members);
  }

  /** Everything declared for it, those of its base first. */
  public memberParts(): readonly Members<E>[] {
    return [...(this.declaration.base?.memberParts() ?? []), ...this.parts];
  }

  public is(name: string): boolean {
    return this.declaration.name === name || (this.declaration.base?.is(name) ?? false);
  }
}

export interface Page<E> {
  readonly entities: readonly E[];
  /** The $skiptoken of the next page. */
  readonly next?: string;
}

/** A set of entities under a parent: the lists of a web, the items of a list. */
export interface Collection<P, E> extends Pick<Members<P>, 'functions' | 'actions'> {
  /** For messages and metadata: `SP.List`. */
  readonly of: () => EntityType<E>;
  /** The type's name as it is written, where it depends on the parent: `SP.Data.SeriesListItem`. */
  typeName?(parent: P): string;
  /** Canonical path under `_api/`. */
  path(parent: P, call: Call): string;
  scope(parent: P, call: Call): number;
  /** Who may list it at all; each entity's own `reads` is asked besides. */
  readonly needs: Requirement<P>;
  /** All of them; the engine filters, sorts and cuts in memory. For small sets. */
  all?(parent: P, call: Call): readonly E[];
  /** Does filter, order, paging and permission trimming itself. For big sets. */
  page?(parent: P, query: QueryOptions, call: Call): Page<E>;
  /** `lists('...')`, `items(1)`. undefined: there is none. */
  byKey?(parent: P, key: Literal, call: Call): E | undefined;
  /** What is said when byKey finds nothing; without it a plain 404. `nothing`: 200 and an empty answer, as some sets give. */
  missing?(parent: P, key: Literal, call: Call): ApiError | 'nothing';
  readonly create?: {
    readonly needs: Requirement<P>;
    /** Body properties that the entity does not have as such (`Parameters`), or with another type. */
    readonly also?: Readonly<Record<string, EdmType>>;
    /** As `unknownProperty` of the type, before there is an entity. */
    unknownProperty?(name: string, parent: P, call: Call): ApiError | undefined;
    run(parent: P, values: Values, call: Call): E;
  };
  /** Members of its entities that depend on the parent: the columns of a list. Valid for every entity in it. */
  dynamic?(parent: P, call: Call): Members<E>;
}

export interface RawResource {
  readonly kind: 'raw';
  readonly contentType: string;
  readonly body: Buffer;
  /** Instead of the body: a file on disk that is sent as a stream. */
  readonly file?: { readonly file: string; readonly size: number };
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a path leads to, or an operation gives. */
export type Resource =
  | { readonly kind: 'entity'; readonly type: EntityType<unknown>; readonly entity: unknown; readonly members?: Members<unknown> }
  | { readonly kind: 'collection'; readonly collection: Collection<unknown, unknown>; readonly parent: unknown }
  | { readonly kind: 'value'; readonly name: string; readonly type: EdmType; readonly value: unknown; readonly of?: string }
  /** `absent`: something that was asked for by its key and is not there. `forgiving`: not even a change of it is refused. */
  | { readonly kind: 'nothing'; readonly name?: string; readonly absent?: boolean; readonly forgiving?: boolean }
  | RawResource;

import type { EdmType } from './edm';

/** What an answer says, before it is decided in which JSON flavour. */
export type Rendered = RenderedEntity | RenderedCollection | RenderedValue;

export interface RenderedEntity {
  readonly kind: 'entity';
  readonly typeName: string;
  /** The entity set of SharePoint's metadata: `SP.ApiData.Lists`, `SP.ListData.SeriesListItems`. */
  readonly set: string;
  /** Where it is not its address: items are called by a GUID. */
  readonly id?: string;
  /** Canonical path under `_api/`. */
  readonly path: string;
  readonly etag?: string;
  readonly values: readonly RenderedProperty[];
  /** Navigations that were expanded; null: there is nothing at the other end, or nothing that the caller may see. */
  readonly expanded: readonly { readonly name: string; readonly value: RenderedEntity | RenderedCollection | null }[];
  /** Navigations that were not: verbose JSON names them. */
  readonly deferred: readonly string[];
}

export interface RenderedProperty {
  readonly name: string;
  readonly type: EdmType;
  readonly value: unknown;
}

export interface RenderedCollection {
  readonly kind: 'collection';
  readonly path: string;
  /** As with an entity. */
  readonly set: string;
  readonly entities: readonly RenderedEntity[];
  /** The whole address of the next page. */
  readonly next?: string;
}

export interface RenderedValue extends RenderedProperty {
  readonly kind: 'value';
  /** The type whose property it is; absent: an operation gave it. */
  readonly of?: string;
}

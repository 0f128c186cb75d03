/**
 * A request of SharePoint's client object model as it came in XML (MS-CSOM, SharePoint Client Query Protocol): object paths say where
 * objects are found, actions what is done with them, in their order.
 */
export interface CsomRequest {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<string, ObjectPath>;
  /** Fields of open types get their type behind their name: `ID$  Int32`. */
  readonly typeSuffixes: boolean;
  readonly schemaVersion: string;
}

/** An argument or a value to set, before it is known which type is wanted. */
export type Argument =
  | { readonly kind: 'null' }
  | { readonly kind: 'text'; readonly type: string; readonly text: string }
  | { readonly kind: 'path'; readonly pathId: string }
  | { readonly kind: 'array'; readonly elements: readonly Argument[] }
  | { readonly kind: 'members'; readonly typeId: string | undefined; readonly members: ReadonlyMap<string, Argument> };

export type ObjectPath = { readonly id: string } & (
  | { readonly kind: 'staticProperty'; readonly typeId: string; readonly name: string }
  | { readonly kind: 'staticMethod'; readonly typeId: string; readonly name: string; readonly args: readonly Argument[] }
  | { readonly kind: 'constructor'; readonly typeId: string; readonly args: readonly Argument[] }
  | { readonly kind: 'property'; readonly parentId: string; readonly name: string }
  | { readonly kind: 'method'; readonly parentId: string; readonly name: string; readonly args: readonly Argument[] }
  | { readonly kind: 'identity'; readonly name: string });

/** What is wanted of one object, or of each child of a collection. */
export interface Selection {
  readonly all: boolean;
  readonly properties: readonly SelectedProperty[];
}

export interface SelectedProperty {
  readonly name: string;
  /** Absent: a plain value. */
  readonly of?: Query;
}

export interface Query {
  readonly own: Selection;
  readonly children?: Selection;
}

export type Action =
  | { readonly kind: 'objectPath'; readonly id: string; readonly pathId: string }
  | { readonly kind: 'identityQuery'; readonly id: string; readonly pathId: string }
  | { readonly kind: 'query'; readonly id: string; readonly pathId: string; readonly query: Query }
  | { readonly kind: 'setProperty'; readonly id: string; readonly pathId: string; readonly name: string; readonly value: Argument }
  | {
    readonly kind: 'method'; readonly id: string; readonly pathId: string; readonly name: string; readonly args: readonly Argument[];
    /** What the client knows as `_ObjectVersion_`: the method is refused when the object has another. */
    readonly version?: string;
  }
  | { readonly kind: 'staticMethod'; readonly id: string; readonly typeId: string; readonly name: string; readonly args: readonly Argument[] }
  | {
    readonly kind: 'scope'; readonly id: string; readonly body: readonly Action[]; readonly onError: readonly Action[];
    readonly always: readonly Action[];
  };

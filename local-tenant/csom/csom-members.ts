import type { EdmType } from '../odata/edm';
import type { Navigation, Property, Requirement, Resource } from '../odata/entity-type';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import type { CsomJson } from './csom-json';
import type { LiveEntity, LiveObject } from './live-object';
import type { Argument } from './request';

/** `object`: another object of the request; `any`: whatever was written, for the method to read. */
export type CsomParameter = EdmType | 'object' | 'any' | { readonly optional: EdmType };

/** What a method of the client object model is run on. */
export interface On<E> {
  readonly entity: E;
  readonly call: Call;
  /** The object itself, with what is set and not written. Only methods of an entity have one. */
  readonly live: LiveEntity;
  /** All objects of this request. */
  readonly others: () => readonly LiveEntity[];
  /** Another object of the request, by the id of its path. */
  readonly resolve: (pathId: string) => LiveObject;
}

/** A method that only the client object model has, or that does there what REST does by MERGE, POST or DELETE. */
export interface CsomMethod<E> {
  readonly parameters?: Readonly<Record<string, CsomParameter>>;
  readonly needs: Requirement<E>;
  /** It writes nothing by itself: what was read before stays as it is. */
  readonly onlyStages?: boolean;
  run(on: On<E>, values: Values): Resource | undefined;
}

/** A property that is not kept by the model's own `update`. */
export interface CsomSetter<E> {
  readonly type: EdmType | 'object';
  readonly needs: Requirement<E>;
  run(on: On<E>, value: unknown): void;
}

/** A field of an open type. */
export interface OpenField {
  readonly name: string;
  readonly value: CsomJson;
  /** `  Int32`, ` Double`, `SP.FieldLookupValue$  Array`: what the name is followed by when types are wanted. */
  readonly suffix?: string;
}

/** What the client object model adds to a type of the tenant's model, or to a collection (`Collection(SP.List)`). */
export interface CsomMembers<E> {
  readonly properties?: Readonly<Record<string, Property<E>>>;
  readonly navigations?: Readonly<Record<string, Navigation<E>>>;
  readonly methods?: Readonly<Record<string, CsomMethod<E>>>;
  readonly setters?: Readonly<Record<string, CsomSetter<E>>>;
  /** Properties of the model that only REST has: here they are fields, or nothing. */
  readonly onlyInRest?: ReadonlySet<string>;
  /** In the place of the members that the model's type has from data. */
  readonly open?: (entity: E, call: Call) => readonly OpenField[];
  /** Of what is one thing in REST and a collection of values here. */
  readonly children?: (entity: E) => readonly CsomJson[];
  /** `_ObjectVersion_` */
  readonly version?: (entity: E) => string;
}

/** @throws TypeError when it was not declared as an object */
export const objectIn = (values: Values, name: string): LiveObject => values.raw(name) as LiveObject;

export const argumentIn = (values: Values, name: string): Argument => values.raw(name) as Argument;

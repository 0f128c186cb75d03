import type { Person } from '../identity/person';
import type { EventTypeStore } from '../labels/event-type-store';
import type { LabelStore } from '../labels/label-store';
import type { PublicationStore } from '../labels/publication-store';
import type { TenantSettings } from '../controls/settings';
import type { Database } from '../storage/database';
import { GraphError, notImplemented } from './graph-error';
import type { Metadata } from './label-json';

/** What a Graph request may use while it is answered. */
export interface GraphCall {
  readonly method: string;
  /** What stands after the version: `security/labels/retentionLabels/<id>`, decoded, in parts. */
  readonly path: readonly string[];
  readonly query: ReadonlyMap<string, string>;
  readonly metadata: Metadata;
  readonly body: Buffer;
  readonly person: Person;
  readonly objectId: string;
  /** Where the version begins, for `@odata.context`: `http://localhost:4000/graph/v1.0`. */
  readonly root: string;
  readonly now: Date;
  readonly db: Database;
  readonly settings: TenantSettings;
  /** The delegated scopes of the token; undefined: whatever the tenant knows. */
  readonly scopes?: readonly string[] | undefined;
  /** A program without a person. */
  readonly appOnly?: boolean | undefined;
  readonly labels: LabelStore;
  readonly publications: PublicationStore;
  readonly eventTypes: EventTypeStore;
}

/** An answer; without a body it is `204 No Content`. */
export interface GraphAnswer {
  readonly status: number;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of a body: plain text. */
  readonly text?: string;
  /** Instead of a body: a file on disk that is sent as a stream. */
  readonly file?: { readonly file: string; readonly size: number };
  /** The published type of the body, where its address does not say it: `Collection(microsoft.graph.list)`; `value` for a bare value. */
  readonly type?: string;
}

/** A JSON answer, with its context unless the client asked for no metadata. */
export function answer(call: GraphCall, status: number, context: string, body: Record<string, unknown>): GraphAnswer {
  const head = call.metadata === 'none' ? {} : { '@odata.context': `${call.root}/$metadata#${context}` };
  return { status, body: { ...head, ...body } };
}

/** The request's body as JSON. */
export function jsonBody(call: GraphCall): unknown {
  try {
    return JSON.parse(call.body.toString('utf8'));
  } catch {
    throw new GraphError(400, 'BadRequest', 'Unable to read JSON request payload.');
  }
}

/** Refuses query options that are not among those known, by name. */
export function refuseOtherOptions(call: GraphCall, known: readonly string[]): void {
  for (const name of call.query.keys()) {
    if (!known.includes(name)) throw notImplemented(`The query option '${name}'`);
  }
}

/** What a path or method leads to that is not served. */
export function unknownAddress(call: GraphCall): GraphError {
  return notImplemented(`${call.method} /${call.path.join('/')}`);
}

/** Nothing stands under this id. */
export function notFound(id: string): GraphError {
  return new GraphError(404, 'NotFound', `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`);
}

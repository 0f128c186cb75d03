import type { Collection, EntityType, Members } from '../odata/entity-type';
import type { Call } from '../rest/call';

/** An object of the tenant's model that a path led to, for as long as the request lasts. */
export interface LiveEntity {
  readonly kind: 'entity';
  /** A new item is of another type until it is written. */
  type: EntityType<unknown>;
  /** As it was read last; `reload` reads it again when something was written since. */
  entity: unknown;
  readonly members: Members<unknown> | undefined;
  /** The call on the web that it belongs to. */
  readonly call: Call;
  /** What SetProperty and the like have set and `Update` has not written yet. */
  readonly staged: Map<string, unknown>;
  /** Absent: it cannot be read again, and stays as it was. @throws when it is gone */
  readonly reload?: () => unknown;
  /** How many writes it has seen. */
  seen: number;
}

export interface LiveCollection {
  readonly kind: 'collection';
  readonly collection: Collection<unknown, unknown>;
  parent: unknown;
  readonly call: Call;
  readonly reload?: () => unknown;
  seen: number;
}

/** A path can lead to nothing: the term with an id that no term has. */
export interface NullObject { readonly kind: 'null' }

export type LiveObject = LiveEntity | LiveCollection | NullObject;

export const nullObject: NullObject = { kind: 'null' };

import type { EntityType } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { invalidRequest } from './csom-refusals';
import { foundBySiteIdentity, siteIdentityOf, type Found } from './identities';
import type { LiveEntity } from './live-object';
import { foundByTermIdentity, termIdentityOf } from './term-identities';
import { foundByTenantIdentity, tenantIdentityOf } from './tenant-identities';

/** Objects of one part of SharePoint: how they are named in `_ObjectIdentity_`, and found by it. Both without what stands before the bar. */
interface IdentityKind {
  nameOf(type: EntityType<unknown>, entity: unknown, call: Call): string | undefined;
  /** undefined: an identity of another kind. @throws ApiError when there is no such object */
  find(identity: string, call: Call): Found | undefined;
}

const kinds: readonly IdentityKind[] = [
  { nameOf: siteIdentityOf, find: foundBySiteIdentity },
  { nameOf: tenantIdentityOf, find: foundByTenantIdentity },
  { nameOf: termIdentityOf, find: foundByTermIdentity },
];

const nameOf = (type: EntityType<unknown>, entity: unknown, call: Call): string | undefined => {
  for (const kind of kinds) {
    const name = kind.nameOf(type, entity, call);
    if (name !== undefined) {
      return name;
    }
  }
  return undefined;
};

const found = (identity: string, call: Call): Found | undefined => {
  for (const kind of kinds) {
    const object = kind.find(identity, call);
    if (object !== undefined) {
      return object;
    }
  }
  return undefined;
};

/** `_ObjectIdentity_`: before the bar the request that told it. undefined: the object has none. */
export const identityOf = ({ type, entity, call }: LiveEntity, requestId: string): string | undefined => {
  const name = nameOf(type, entity, call);
  return name === undefined ? undefined : `${requestId}|${name}`;
};

/** What an `Identity` names. @throws ApiError for one of no kind, and when there is no such object */
export const foundByIdentity = (text: string, call: Call): Found => {
  const object = found(text.slice(text.indexOf('|') + 1), call);
  if (object === undefined) {
    throw invalidRequest(`The object identity "${text}" is not valid.`);
  }
  return object;
};

/** An object as it stands now, by its identity. @throws ApiError when it is gone */
export const readAgain = ({ type, entity, call }: LiveEntity): unknown => {
  const name = nameOf(type, entity, call);
  return name === undefined ? undefined : found(name, call)?.entity;
};

import { erased } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { termById, termGroupById, termSetById, type Term, type TermGroup, type TermSet } from '../taxonomy/term-store';
import { objectGone } from './csom-refusals';
import type { Found } from './identities';
import { taxonomySessionType, termGroupType, termSetType, termStoreId, termStoreType, termType } from './term-types';

/** The server's own number for objects of the term store, the same in every tenant: tests of CLI for Microsoft 365. */
const objectsOfTermStore = 'fec14c62-7c3b-481b-851b-c80d7802b224';

/** A GUID's sixteen bytes in .NET's order: the first three parts run backwards. */
const bytesOf = (id: string): Buffer => {
  const plain = Buffer.from(id.replace(/-/g, ''), 'hex');
  return Buffer.concat([plain.subarray(0, 4).reverse(), plain.subarray(4, 6).reverse(), plain.subarray(6, 8).reverse(), plain.subarray(8)]);
};

const idOf = (bytes: Buffer): string => {
  const hex = bytesOf(bytes.toString('hex')).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

const encoded = (...ids: readonly string[]): string => Buffer.concat(ids.map(bytesOf)).toString('base64');

/** `te:` and, in Base64, the ids of store, group, set and term. */
export const termIdentityOf = (type: EntityType<unknown>, entity: unknown, call: Call): string | undefined => {
  const name = namedBy(type, entity, call);
  return name === undefined ? undefined : `${objectsOfTermStore}:${name}`;
};

const namedBy = (type: EntityType<unknown>, entity: unknown, call: Call): string | undefined => {
  const store = termStoreId(call);
  switch (type) {
    case erased(taxonomySessionType):
      return 'ss:';
    case erased(termStoreType):
      return `st:${encoded(store)}`;
    case erased(termGroupType):
      return `gr:${encoded(store, (entity as TermGroup).id)}`;
    case erased(termSetType):
      return `se:${encoded(store, (entity as TermSet).groupId, (entity as TermSet).id)}`;
    case erased(termType): {
      const { id, setId } = entity as Term;
      return `te:${encoded(store, termSetById(call.db, setId)?.groupId ?? store, setId, id)}`;
    }
    default:
      return undefined;
  }
};

/** @throws ApiError when there is no such object */
export const foundByTermIdentity = (identity: string, call: Call): Found | undefined => {
  if (!identity.toLowerCase().startsWith(`${objectsOfTermStore}:`)) {
    return undefined;
  }
  const [kind = '', code = ''] = identity.slice(objectsOfTermStore.length + 1).split(':');
  const id = idOf(Buffer.from(code, 'base64').subarray(-16));
  const [type, entity] = ((): readonly [unknown, unknown] => {
    switch (kind) {
      case 'ss':
        return [taxonomySessionType, call.site];
      case 'st':
        return [termStoreType, id === termStoreId(call) ? call.site : undefined];
      case 'gr':
        return [termGroupType, termGroupById(call.db, id)];
      case 'se':
        return [termSetType, termSetById(call.db, id)];
      case 'te':
        return [termType, termById(call.db, id)];
      default:
        return [undefined, undefined];
    }
  })();
  if (entity === undefined) {
    throw objectGone();
  }
  return { type: type as EntityType<unknown>, entity, call };
};

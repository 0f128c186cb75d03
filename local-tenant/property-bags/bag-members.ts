import { property } from '../odata/declare';
import type { Property } from '../odata/entity-type';
import { versionNameOf } from '../items/odata-name';
import type { Call } from '../rest/call';
import { bagOf } from './property-bag-store';

/** What people put into a bag, under the names that REST gives them: `_` is written `_x005f_`. */
export const bagMembers = <E>(call: Call, owner: string): Readonly<Record<string, Property<E>>> =>
  Object.fromEntries(bagOf(call.db, owner).map(({ name, type, value }) => [versionNameOf(name), property<E>(type, () => value)]));

import { defineEntity, property } from '../odata/declare';
import type { Collection, EntityType } from '../odata/entity-type';
import type { List } from './list';

/** What nobody can add here: the sets that hold it are served, and are empty. */
interface Extension {
  readonly id: string;
}

const emptySet = (name: string, of: EntityType<Extension>): Collection<List, Extension> => ({
  of: () => of,
  path: (list) => `Web/Lists(guid'${list.id}')/${name}`,
  scope: (list) => list.scopeId,
  needs: 'Open',
  all: () => [],
});

const extensionType = (name: string, key: string): EntityType<Extension> => defineEntity<Extension>({
  name,
  path: ({ id }) => `Web/${name}('${id}')`,
  scope: (_extension, call) => call.site.scopeId,
  reads: 'Open',
  properties: { [key]: property('Edm.Guid', ({ id }) => id) },
});

/** `userCustomActions` of a list: none. Adding one is refused (501). */
export const userCustomActions = emptySet('UserCustomActions', extensionType('SP.UserCustomAction', 'Id'));

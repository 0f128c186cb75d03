import { extendGraphType, graphMany } from '../engine/graph-type';
import { graphColumns } from './column-resource';
import { graphContentTypes } from './content-type-resource';
import { graphItems } from './item-collection';
import { itemResource, type ItemInGraph } from './item-type';
import { graphItemVersions } from './item-version-resource';
import type { ListInGraph } from './list-in-graph';
import { listResource } from './list-type';

/** What hangs on lists and on their items. */
export const extendLists = (): void => {
  extendGraphType(listResource, {
    navigations: {
      columns: graphMany(() => graphColumns, ({ call, list }: ListInGraph) => ({ call, list })),
      contentTypes: graphMany(() => graphContentTypes, ({ call, list }: ListInGraph) => ({ call, list })),
      items: graphMany(() => graphItems, (entity: ListInGraph) => entity),
    },
  });
  extendGraphType(itemResource, { navigations: { versions: graphMany(() => graphItemVersions, (entity: ItemInGraph) => entity) } });
};

import { graphDrives } from './drives/drives';
import { defineGraphType, graphEntity, graphMany, graphOne, type GraphResource } from './engine/graph-type';
import { graphSites } from './sites/sites-collection';
import { meOf } from './users/me';
import { graphUsers } from './users/users';
import { userResource } from './users/user-type';

/** What stands directly under Graph's version. */
const rootType = defineGraphType<undefined>({
  name: 'root',
  context: () => '',
  properties: {},
  unserved: [],
  navigations: {
    me: graphOne(() => userResource, (_root: undefined, context) => meOf(context)),
    users: graphMany(() => graphUsers, () => undefined),
    sites: graphMany(() => graphSites, () => undefined),
    drives: graphMany(() => graphDrives, () => undefined),
  },
});

export const graphRoot: GraphResource = graphEntity(rootType, undefined);

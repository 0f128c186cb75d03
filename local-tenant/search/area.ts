import { apiRoot } from '../rest/api-root';
import type { Area } from '../rest/area';
import { indexAhead } from './index-ahead';
import { searchTables } from './index-tables';
import { searchMembers } from './search-service';

/** Search over the whole tenant. */
export const searchArea: Area = {
  name: 'search',
  tables: searchTables,
  tidy: indexAhead,
  extendModel: () => apiRoot.extend(searchMembers),
};

import { siteFolderType } from '../items/site-folder';
import { propertyBagTables } from '../property-bags/property-bag-store';
import { apiRoot } from '../rest/api-root';
import type { Area } from '../rest/area';
import { processQuery } from './process-query';
import { siteFolderProperties } from './web-members';

/** The client object model of .NET, JavaScript and Java: one address, requests in XML, answers in JSON of its own kind. */
export const csomArea: Area = {
  name: 'csom',
  tables: propertyBagTables,
  extendModel: () => {
    siteFolderType.extend(siteFolderProperties);
    apiRoot.extend({ actions: { ProcessQuery: { needs: 'open', rawBody: true, run: (_site, _values, call) => processQuery(call) } } });
  },
};

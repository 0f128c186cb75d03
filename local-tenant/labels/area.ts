import { collectionOf } from '../odata/edm';
import { apiRoot } from '../rest/api-root';
import type { Area } from '../rest/area';
import { availableTags, listTag, setListTag, setTagOnItems } from './label-operations';
import { labelTables } from './label-tables';

const store = 'SP_CompliancePolicy_SPPolicyStoreProxy';

/** Retention labels on a site: `_api/SP_CompliancePolicy_SPPolicyStoreProxy_...`, undocumented, as CLI for Microsoft 365 calls them. */
export const labelsArea: Area = {
  name: 'labels',
  tables: labelTables,
  extendModel: () => {
    apiRoot.extend({
      functions: {
        'SP.CompliancePolicy.SPPolicyStoreProxy.GetAvailableTagsForSite': {
          parameters: { siteUrl: 'Edm.String' },
          needs: 'open',
          run: (_site, values, call) => availableTags(values, call),
        },
      },
      actions: {
        [`${store}_GetListComplianceTag`]: {
          parameters: { listUrl: 'Edm.String' },
          needs: 'open',
          run: (_site, values, call) => listTag(values, call),
        },
        [`${store}_SetListComplianceTag`]: {
          parameters: {
            listUrl: 'Edm.String',
            complianceTagValue: 'Edm.String',
            blockDelete: 'Edm.Boolean',
            blockEdit: 'Edm.Boolean',
            syncToItems: 'Edm.Boolean',
          },
          needs: 'open',
          run: (_site, values, call) => setListTag(values, call),
        },
        [`${store}_SetComplianceTagOnBulkItems`]: {
          parameters: { itemIds: collectionOf('Edm.Int32'), listUrl: 'Edm.String', complianceTagValue: 'Edm.String' },
          needs: 'open',
          run: (_site, values, call) => setTagOnItems(values, call),
        },
      },
    });
  },
};

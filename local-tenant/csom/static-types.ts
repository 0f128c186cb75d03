import { entityResource } from '../odata/declare';
import type { Resource } from '../odata/entity-type';
import type { Call } from '../rest/call';
import type { CsomMethod } from './csom-members';
import { documentSetMethods } from './document-set-methods';
import { recordMethods } from './record-methods';
import { newBindings } from './role-members';
import { demandAdministration } from './tenant-address';
import { tenantType } from './tenant-type';
import { newLabelMatch } from './term-members';
import { taxonomySessionType } from './term-types';

/** A type that requests begin with: by a constructor, or by a static method. */
export interface StaticType {
  readonly name: string;
  /** @throws ApiError when the type is not served on the site that is asked */
  readonly construct?: (call: Call, typeId: string) => Resource;
  readonly methods?: Readonly<Record<string, CsomMethod<unknown>>>;
  /** REST has its static methods under its name, with these parameters last: the order of the others is that of the model. */
  readonly inRest?: { readonly last: readonly string[] };
}

const tenant = (call: Call, typeId: string): Resource => {
  demandAdministration(call, typeId);
  return entityResource(tenantType, call.site);
};

/** By the id that Microsoft's clients know the type by. */
export const staticTypes: Readonly<Record<string, StaticType>> = {
  '07bf1941-6953-4761-b114-58374b4aaf57': { name: 'SP.RoleDefinitionBindingCollection', construct: newBindings },
  '268004ae-ef6b-4e9b-8425-127220d84719': { name: 'Microsoft.Online.SharePoint.TenantAdministration.Tenant', construct: tenant },
  '61a1d689-2744-4ea3-a88b-c95bee9803aa': { name: 'SP.Taxonomy.LabelMatchInformation', construct: newLabelMatch },
  '981cbc68-9edc-4f8d-872f-71146fcbb84f': {
    name: 'SP.Taxonomy.TaxonomySession',
    methods: { GetTaxonomySession: { needs: 'open', onlyStages: true, run: ({ call }) => entityResource(taxonomySessionType, call.site) } },
  },
  '9efa17eb-0d34-4f69-a085-5cc3f802439e': { name: 'SP.CompliancePolicy.SPPolicyStoreProxy', inRest: { last: [] } },
  'c668c5ca-bbdd-435f-8008-502f3180cf20': { name: 'SP.MoveCopyUtil', inRest: { last: ['options'] } },
  'e32a87f7-b866-407d-971d-027ed940d50f': { name: 'SP.DocumentSet.DocumentSet', methods: documentSetMethods },
  'ea8e1356-5910-4e69-bc05-d0c30ed657fc': { name: 'Microsoft.SharePoint.Client.RecordsManagement.Records', methods: recordMethods },
};

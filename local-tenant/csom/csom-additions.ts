import { contentTypeCollectionMembers, contentTypeMembers, fieldLinkCollectionMembers, fieldLinkMembers } from './content-type-members';
import type { CsomMembers } from './csom-members';
import { fileCollectionMembers } from './file-members';
import { userCollectionMembers } from './people-members';
import { propertyBagMembers } from './property-bag-members';
import { bindingsMembers, roleAssignmentCollectionMembers } from './role-members';
import { hubPropertiesMembers } from './hub-properties';
import { foundSitesMembers, sitePropertiesMembers } from './site-properties';
import { tenantMembers } from './tenant-members';
import { termGroupMembers, termMembers, termSetMembers } from './term-members';
import { versionPolicyMembers } from './version-policy-members';
import { viewFieldsMembers } from './view-members';
import { folderMembers, navigationMembers, siteMembers, webMembers } from './web-members';
import { fieldCollectionMembers, fieldMembers } from './field-members';
import { listItemCollectionMembers, listMembers } from './list-members';
import { listItemMembers } from './list-item-members';

/** Types of entities and members of them are handled together and never mixed. */
const erased = <E>(members: CsomMembers<E>): CsomMembers<unknown> => members as unknown as CsomMembers<unknown>;

const administration = 'Microsoft.Online.SharePoint.TenantAdministration';

const additions: Readonly<Record<string, CsomMembers<unknown>>> = {
  [`${administration}.HubSiteProperties`]: erased(hubPropertiesMembers),
  [`${administration}.SiteProperties`]: erased(sitePropertiesMembers),
  [`${administration}.Tenant`]: erased(tenantMembers),
  [`Collection(${administration}.SiteProperties)`]: erased(foundSitesMembers),
  'Collection(SP.ContentType)': erased(contentTypeCollectionMembers),
  'Collection(SP.Field)': erased(fieldCollectionMembers),
  'Collection(SP.FieldLink)': erased(fieldLinkCollectionMembers),
  'Collection(SP.ListItem)': erased(listItemCollectionMembers),
  'Collection(SP.File)': erased(fileCollectionMembers),
  'Collection(SP.RoleAssignment)': erased(roleAssignmentCollectionMembers),
  'Collection(SP.User)': erased(userCollectionMembers),
  'SP.ContentType': erased(contentTypeMembers),
  'SP.Field': erased(fieldMembers),
  'SP.FieldLink': erased(fieldLinkMembers),
  'SP.Folder': erased(folderMembers),
  'SP.List': erased(listMembers),
  'SP.ListItem': erased(listItemMembers),
  'SP.Navigation': erased(navigationMembers),
  'SP.PropertyValues': erased(propertyBagMembers),
  'SP.RoleDefinitionBindingCollection': erased(bindingsMembers),
  'SP.Site': erased(siteMembers),
  'SP.Taxonomy.Term': erased(termMembers),
  'SP.Taxonomy.TermGroup': erased(termGroupMembers),
  'SP.Taxonomy.TermSet': erased(termSetMembers),
  'SP.VersionPolicyManager': erased(versionPolicyMembers),
  'SP.ViewFieldCollection': erased(viewFieldsMembers),
  'SP.Web': erased(webMembers),
};

/** What the client object model adds, by the name of the type. */
export const csomAdditions = (): Readonly<Record<string, CsomMembers<unknown>>> => additions;

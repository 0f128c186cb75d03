import { PublishedMetadata } from '../../local-tenant/checking/published-metadata';

/** The types whose names the tenant must know to tell what SharePoint has not from what is only not served here. */
const types = [
  'SP.Web', 'SP.Site', 'SP.List', 'SP.ListItem', 'SP.View', 'SP.ViewFieldCollection', 'SP.Field', 'SP.FieldText', 'SP.FieldMultiLineText', 'SP.FieldNumber',
  'SP.FieldCurrency', 'SP.FieldDateTime', 'SP.FieldChoice', 'SP.FieldMultiChoice', 'SP.FieldLookup', 'SP.FieldUser', 'SP.FieldUrl',
  'SP.FieldCalculated', 'SP.FieldGuid', 'SP.FieldLink', 'SP.ContentType', 'SP.Folder', 'SP.File', 'SP.FileVersion', 'SP.ListItemVersion',
  'SP.Principal', 'SP.User', 'SP.Group', 'SP.RoleDefinition', 'SP.RoleAssignment', 'SP.RecycleBinItem', 'SP.Change', 'SP.RegionalSettings', 'SP.TimeZone',
  'SP.Feature', 'SP.UserCustomAction', 'SP.Form', 'SP.EventReceiverDefinition', 'SP.ListTemplate', 'SP.InformationRightsManagementSettings',
  'SP.Navigation', 'SP.NavigationNode', 'Microsoft.SharePoint.Webhooks.Subscription', 'SP.VersionPolicyManager', 'SP.RelatedField',
];

/**
 * Services under `_api` that Microsoft documents or that CLI for Microsoft 365 calls, and that the metadata of a site leaves out: menus (`navigation/menustate`),
 * modern pages, feeds and what people follow, the administration of a tenant.
 */
const unpublishedServices = [
  'navigation', 'sitepages', 'social.feed', 'social.following', 'SPO.Tenant', 'SPOInternalUseOnly.Tenant', 'Microsoft.Online.SharePoint.TenantAdministration.Tenant',
  'SiteRenameJobs', 'SPHSite', 'SPOGroup',
];

const listed = (names: Iterable<string>): string => [...new Set(names)].sort().join(' ');

/**
 * The published members and operations of those types, those of their collections under `Collection(...)`, and what stands directly
 * under `_api` under an empty name.
 */
export const publishedNames = (): string => {
  const metadata = new PublishedMetadata();
  const names: Record<string, string> = { '': listed([...metadata.operationsOf(undefined), ...unpublishedServices]) };
  for (const type of types) {
    names[type] = listed([...metadata.types.membersOf(type).keys(), ...metadata.operationsOf(type)]);
    const ofSet = listed(metadata.operationsOf(`Collection(${type})`));
    if (ofSet !== '') {
      names[`Collection(${type})`] = ofSet;
    }
  }
  return `${JSON.stringify(names, null, 1)}\n`;
};

/** The entity sets of the published container by the name of their type: `odata.metadata` of an answer names them. */
export const entitySets = (): string => `${JSON.stringify(Object.fromEntries([...new PublishedMetadata().entitySets].sort()), null, 1)}\n`;

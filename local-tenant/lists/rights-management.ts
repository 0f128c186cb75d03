import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import type { List } from './list';

const off = property<List>('Edm.Boolean', () => false);
const days = (count: number): ReturnType<typeof property<List>> => property<List>('Edm.Int32', () => count);
const none = property<List>('Edm.String', () => '');

/** Information rights management of a list, which is off for good: what SharePoint says of a list without it (numbers unverified). */
export const rightsManagementType: EntityType<List> = defineEntity<List>({
  name: 'SP.InformationRightsManagementSettings',
  path: (list) => `Web/Lists(guid'${list.id}')/InformationRightsManagementSettings`,
  scope: (list) => list.scopeId,
  reads: 'Open',
  properties: {
    AllowPrint: off, AllowScript: off, AllowWriteCopy: off, DisableDocumentBrowserView: off, DocumentAccessExpireDays: days(90),
    DocumentLibraryProtectionExpireDate: property('Edm.DateTime', (list) => list.created), EnableDocumentAccessExpire: off,
    EnableDocumentBrowserPublishingView: off, EnableGroupProtection: off, EnableLicenseCacheExpire: off, GroupName: none,
    LicenseCacheExpireDays: days(30), PolicyDescription: none, PolicyTitle: none, TemplateId: none,
  },
});

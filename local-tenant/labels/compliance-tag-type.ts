import { complex } from '../odata/edm';

/** SP.CompliancePolicy.ComplianceTag, as in SharePoint's metadata. */
export const complianceTagType = complex('SP.CompliancePolicy.ComplianceTag', {
  AcceptMessagesOnlyFromSendersOrMembers: 'Edm.Boolean',
  AccessType: 'Edm.String',
  AllowAccessFromUnmanagedDevice: 'Edm.String',
  AutoDelete: 'Edm.Boolean',
  BlockDelete: 'Edm.Boolean',
  BlockEdit: 'Edm.Boolean',
  ComplianceFlags: 'Edm.Int32',
  ContainsSiteLabel: 'Edm.Boolean',
  DisplayName: 'Edm.String',
  EncryptionRMSTemplateId: 'Edm.String',
  HasRetentionAction: 'Edm.Boolean',
  IsEventTag: 'Edm.Boolean',
  MultiStageReviewerEmail: 'Edm.String',
  NextStageComplianceTag: 'Edm.String',
  Notes: 'Edm.String',
  RequireSenderAuthenticationEnabled: 'Edm.Boolean',
  ReviewerEmail: 'Edm.String',
  SharingCapabilities: 'Edm.String',
  SuperLock: 'Edm.Boolean',
  TagDuration: 'Edm.Int32',
  TagId: 'Edm.Guid',
  TagName: 'Edm.String',
  TagRetentionBasedOn: 'Edm.String',
  UnlockedAsDefault: 'Edm.Boolean',
});

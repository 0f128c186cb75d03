import { complianceTagOf, listComplianceTagOf, unlimitedTagDuration } from './compliance-tag';
import type { RetentionLabel } from './retention-label';

const label: RetentionLabel = {
  id: 'def61080-111c-4aea-b72f-5b60e516e36c',
  displayName: 'Some label',
  behaviorDuringRetentionPeriod: 'retain',
  actionAfterRetentionPeriod: 'delete',
  retentionTrigger: 'dateCreated',
  retentionDays: 2555,
  defaultRecordBehavior: 'startLocked',
  labelToBeApplied: '',
  descriptionForAdmins: '',
  descriptionForUsers: '',
  dispositionReviewStages: [],
  retentionEventTypeId: undefined,
  createdBy: '',
  createdDateTime: '',
  lastModifiedBy: '',
  lastModifiedDateTime: '',
};

describe('a label in the words of SharePoint', () => {
  it('is what a real site answered for retain 2,555 days after creation, then delete', () => {
    expect(complianceTagOf(label)).toEqual({
      AcceptMessagesOnlyFromSendersOrMembers: false,
      AccessType: null,
      AllowAccessFromUnmanagedDevice: null,
      AutoDelete: true,
      BlockDelete: true,
      BlockEdit: false,
      ComplianceFlags: 1,
      ContainsSiteLabel: false,
      DisplayName: '',
      EncryptionRMSTemplateId: null,
      HasRetentionAction: true,
      IsEventTag: false,
      MultiStageReviewerEmail: null,
      NextStageComplianceTag: null,
      Notes: null,
      RequireSenderAuthenticationEnabled: false,
      ReviewerEmail: null,
      SharingCapabilities: null,
      SuperLock: false,
      TagDuration: 2555,
      TagId: 'def61080-111c-4aea-b72f-5b60e516e36c',
      TagName: 'Some label',
      TagRetentionBasedOn: 'CreationAgeInDays',
      UnlockedAsDefault: false,
    });
  });

  it('has four members fewer as the default of a library', () => {
    expect(Object.keys(listComplianceTagOf(label))).toHaveLength(20);
  });

  it('says records, regulatory records, events and for ever', () => {
    const record = complianceTagOf({ ...label, behaviorDuringRetentionPeriod: 'retainAsRecord', retentionDays: undefined });
    expect(record).toMatchObject({ BlockEdit: true, SuperLock: false, TagDuration: unlimitedTagDuration });
    expect(complianceTagOf({ ...label, behaviorDuringRetentionPeriod: 'retainAsRegulatoryRecord' }).SuperLock).toBe(true);
    expect(complianceTagOf({ ...label, retentionTrigger: 'dateOfEvent' })).toMatchObject({
      IsEventTag: true,
      TagRetentionBasedOn: 'EventAgeInDays',
    });
  });

  it('has no period when it only classifies', () => {
    const only = { ...label, behaviorDuringRetentionPeriod: 'doNotRetain', actionAfterRetentionPeriod: 'none' } as const;
    expect(complianceTagOf(only)).toMatchObject({
      AutoDelete: false,
      BlockDelete: false,
      HasRetentionAction: false,
      TagDuration: 0,
      TagRetentionBasedOn: null,
    });
  });
});

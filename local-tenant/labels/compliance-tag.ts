import type { RetentionLabel } from './retention-label';

/** A retention label as SharePoint shows it: SP.CompliancePolicy.ComplianceTag, all 24 members. */
export interface ComplianceTag {
  readonly AcceptMessagesOnlyFromSendersOrMembers: boolean;
  readonly AccessType: string | null;
  readonly AllowAccessFromUnmanagedDevice: string | null;
  readonly AutoDelete: boolean;
  readonly BlockDelete: boolean;
  readonly BlockEdit: boolean;
  readonly ComplianceFlags: number;
  readonly ContainsSiteLabel: boolean;
  readonly DisplayName: string;
  readonly EncryptionRMSTemplateId: string | null;
  readonly HasRetentionAction: boolean;
  readonly IsEventTag: boolean;
  readonly MultiStageReviewerEmail: string | null;
  readonly NextStageComplianceTag: string | null;
  readonly Notes: string | null;
  readonly RequireSenderAuthenticationEnabled: boolean;
  readonly ReviewerEmail: string | null;
  readonly SharingCapabilities: string | null;
  readonly SuperLock: boolean;
  readonly TagDuration: number;
  readonly TagId: string;
  readonly TagName: string;
  readonly TagRetentionBasedOn: string | null;
  readonly UnlockedAsDefault: boolean;
}

/** What `TagDuration` says of a label that retains for ever. The number that SharePoint uses is unverified. */
export const unlimitedTagDuration = 2147483647;

const basedOn: Record<RetentionLabel['retentionTrigger'], string> = {
  dateCreated: 'CreationAgeInDays',
  dateModified: 'ModificationAgeInDays',
  dateLabeled: 'TaggedAgeInDays',
  dateOfEvent: 'EventAgeInDays',
};

/** The label in SharePoint's words. */
export function complianceTagOf(label: RetentionLabel): ComplianceTag {
  const acts = hasRetentionAction(label);
  const record = isRecord(label);
  const reviewers = label.dispositionReviewStages.flatMap((stage) => stage.reviewersEmailAddresses);
  return {
    AcceptMessagesOnlyFromSendersOrMembers: false,
    AccessType: null,
    AllowAccessFromUnmanagedDevice: null,
    AutoDelete: ['delete', 'startDispositionReview'].includes(label.actionAfterRetentionPeriod),
    BlockDelete: label.behaviorDuringRetentionPeriod !== 'doNotRetain',
    BlockEdit: record,
    ComplianceFlags: complianceFlagsOf(label),
    ContainsSiteLabel: false,
    DisplayName: '',
    EncryptionRMSTemplateId: null,
    HasRetentionAction: acts,
    IsEventTag: label.retentionTrigger === 'dateOfEvent',
    MultiStageReviewerEmail: label.dispositionReviewStages.length > 1 ? reviewers.join(';') : null,
    NextStageComplianceTag: label.labelToBeApplied === '' ? null : label.labelToBeApplied,
    Notes: label.descriptionForUsers === '' ? null : label.descriptionForUsers,
    RequireSenderAuthenticationEnabled: false,
    ReviewerEmail: label.dispositionReviewStages.length === 1 ? reviewers.join(';') : null,
    SharingCapabilities: null,
    SuperLock: label.behaviorDuringRetentionPeriod === 'retainAsRegulatoryRecord',
    TagDuration: acts ? (label.retentionDays ?? unlimitedTagDuration) : 0,
    TagId: label.id,
    TagName: label.displayName,
    TagRetentionBasedOn: acts ? basedOn[label.retentionTrigger] : null,
    UnlockedAsDefault: record && label.defaultRecordBehavior === 'startUnlocked',
  };
}

/** The members that the answer to "which default has this library" leaves out, by the sample in the CLI's documentation. */
export function listComplianceTagOf(label: RetentionLabel): Omit<ComplianceTag, (typeof onlyInLists)[number]> {
  const { ComplianceFlags, MultiStageReviewerEmail, NextStageComplianceTag, UnlockedAsDefault, ...rest } =
    complianceTagOf(label);
  void [ComplianceFlags, MultiStageReviewerEmail, NextStageComplianceTag, UnlockedAsDefault];
  return rest;
}

const onlyInLists = ['ComplianceFlags', 'MultiStageReviewerEmail', 'NextStageComplianceTag', 'UnlockedAsDefault'] as const;

/** Bits: 1 holds content, 2 record, 4 starts at an event. Only 1 is seen in a sample, the others are unverified. */
export function complianceFlagsOf(label: RetentionLabel): number {
  const hold = label.behaviorDuringRetentionPeriod === 'doNotRetain' ? 0 : 1;
  return hold + (isRecord(label) ? 2 : 0) + (label.retentionTrigger === 'dateOfEvent' ? 4 : 0);
}

/** Whether content under the label is a record, which people cannot unlabel or edit. */
export function isRecord(label: RetentionLabel): boolean {
  return ['retainAsRecord', 'retainAsRegulatoryRecord'].includes(label.behaviorDuringRetentionPeriod);
}

function hasRetentionAction(label: RetentionLabel): boolean {
  return label.behaviorDuringRetentionPeriod !== 'doNotRetain' || label.actionAfterRetentionPeriod !== 'none';
}

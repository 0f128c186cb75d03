import type { LabelDescriptors } from './file-plan';

/** What happens to content while its retention period runs. */
export const behavioursDuringRetention = ['doNotRetain', 'retain', 'retainAsRecord', 'retainAsRegulatoryRecord'] as const;

/** What happens when the retention period ends. */
export const actionsAfterRetention = ['none', 'delete', 'startDispositionReview', 'relabel'] as const;

/** From when the retention period counts. */
export const retentionTriggers = ['dateLabeled', 'dateCreated', 'dateModified', 'dateOfEvent'] as const;

/** Whether a record starts locked or unlocked. */
export const defaultRecordBehaviours = ['startLocked', 'startUnlocked'] as const;

/** One stage of a disposition review. */
export interface DispositionReviewStage {
  readonly stageNumber: string;
  readonly name: string;
  readonly reviewersEmailAddresses: readonly string[];
}

/** A retention label as Purview keeps it, in the words of Microsoft Graph. Name and identity never change. */
export interface RetentionLabel {
  readonly id: string;
  readonly displayName: string;
  readonly behaviorDuringRetentionPeriod: (typeof behavioursDuringRetention)[number];
  readonly actionAfterRetentionPeriod: (typeof actionsAfterRetention)[number];
  readonly retentionTrigger: (typeof retentionTriggers)[number];
  /** Days, 1 to 36,525; undefined is for ever. */
  readonly retentionDays: number | undefined;
  readonly defaultRecordBehavior: (typeof defaultRecordBehaviours)[number];
  readonly labelToBeApplied: string;
  readonly descriptionForAdmins: string;
  readonly descriptionForUsers: string;
  readonly dispositionReviewStages: readonly DispositionReviewStage[];
  /** The kind of event that starts the period; only with the trigger `dateOfEvent`. */
  readonly retentionEventTypeId: string | undefined;
  /** How the file plan describes it; absent: not at all. */
  readonly descriptors?: LabelDescriptors | undefined;
  /** Display names, as Graph returns them; times are ISO 8601, UTC. */
  readonly createdBy: string;
  readonly createdDateTime: string;
  readonly lastModifiedBy: string;
  readonly lastModifiedDateTime: string;
}

/** A kind of event that starts retention periods. */
export interface RetentionEventType {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly createdBy: string;
  readonly createdDateTime: string;
  readonly lastModifiedBy: string;
  readonly lastModifiedDateTime: string;
}

/** A tenant holds at most this many retention labels. */
export const maximumLabels = 1000;

/** Purview's longest period in days: a hundred years with leap days. */
export const maximumRetentionDays = 36525;

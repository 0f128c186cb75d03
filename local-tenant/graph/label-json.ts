import type { RetentionEventType, RetentionLabel } from '../labels/retention-label';

/** Whether an answer carries `@odata.type` and the like, as the Accept header asks. */
export type Metadata = 'minimal' | 'none';

/** A label as Graph returns it. */
export function labelJson(label: RetentionLabel, isInUse: boolean, metadata: Metadata): Record<string, unknown> {
  return {
    displayName: label.displayName,
    descriptionForAdmins: label.descriptionForAdmins,
    descriptionForUsers: label.descriptionForUsers,
    isInUse,
    retentionTrigger: label.retentionTrigger,
    behaviorDuringRetentionPeriod: label.behaviorDuringRetentionPeriod,
    actionAfterRetentionPeriod: label.actionAfterRetentionPeriod,
    createdDateTime: label.createdDateTime,
    lastModifiedDateTime: label.lastModifiedDateTime,
    labelToBeApplied: label.labelToBeApplied,
    defaultRecordBehavior: label.defaultRecordBehavior,
    id: label.id,
    retentionDuration: durationJson(label.retentionDays, metadata),
    createdBy: personJson(label.createdBy),
    lastModifiedBy: personJson(label.lastModifiedBy),
    dispositionReviewStages: label.dispositionReviewStages,
  };
}

/** A kind of event as Graph returns it. */
export function eventTypeJson(type: RetentionEventType): Record<string, unknown> {
  return {
    displayName: type.displayName,
    description: type.description,
    createdDateTime: type.createdDateTime,
    lastModifiedDateTime: type.lastModifiedDateTime,
    id: type.id,
    createdBy: personJson(type.createdBy),
    lastModifiedBy: personJson(type.lastModifiedBy),
  };
}

function durationJson(days: number | undefined, metadata: Metadata): Record<string, unknown> {
  const type = `#microsoft.graph.security.retentionDuration${days === undefined ? 'Forever' : 'InDays'}`;
  return { ...(metadata === 'none' ? {} : { '@odata.type': type }), ...(days === undefined ? {} : { days }) };
}

/** The tenant gives no id here, only the name, as in the answers that the CLI for Microsoft 365 documents. */
function personJson(displayName: string): object {
  return { user: { id: null, displayName } };
}

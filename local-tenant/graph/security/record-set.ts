/** A set of records management, in the names that Graph's metadata publishes. */
export interface RecordSet {
  /** As in `@odata.context`. */
  readonly context: string;
  readonly type: string;
  readonly properties: readonly string[];
  /** What $expand takes. */
  readonly navigations: readonly string[];
}

const made = ['id', 'createdBy', 'createdDateTime'] as const;
const changed = [...made, 'lastModifiedBy', 'lastModifiedDateTime'] as const;
const described = ['displayName', 'description'] as const;

/** `/security/labels/retentionLabels`. Its stages come with every label, though they are published as a navigation. */
export const labelSet: RecordSet = {
  context: 'security/labels/retentionLabels',
  type: 'microsoft.graph.security.retentionLabel',
  properties: [
    ...changed, 'displayName', 'descriptionForAdmins', 'descriptionForUsers', 'isInUse', 'retentionTrigger', 'behaviorDuringRetentionPeriod',
    'actionAfterRetentionPeriod', 'labelToBeApplied', 'defaultRecordBehavior', 'retentionDuration', 'dispositionReviewStages',
  ],
  navigations: ['retentionEventType', 'descriptors', 'dispositionReviewStages'],
};

/** `/security/triggerTypes/retentionEventTypes` */
export const eventTypeSet: RecordSet = {
  context: 'security/triggerTypes/retentionEventTypes',
  type: 'microsoft.graph.security.retentionEventType',
  properties: [...changed, ...described],
  navigations: [],
};

/** `/security/triggers/retentionEvents` */
export const eventSet: RecordSet = {
  context: 'security/triggers/retentionEvents',
  type: 'microsoft.graph.security.retentionEvent',
  properties: [...changed, ...described, 'eventTriggerDateTime', 'lastStatusUpdateDateTime', 'eventQueries', 'eventStatus', 'eventPropagationResults'],
  navigations: ['retentionEventType'],
};

/** `/security/labels/authorities` and the like. @param name of their type: `authorityTemplate` */
export const termSet = (context: string, name: string): RecordSet => ({
  context,
  type: `microsoft.graph.security.${name}`,
  properties: [...made, 'displayName', ...(name === 'citationTemplate' ? ['citationUrl', 'citationJurisdiction'] : [])],
  navigations: name === 'categoryTemplate' ? ['subcategories'] : [],
});

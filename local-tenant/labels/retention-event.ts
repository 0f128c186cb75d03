/** Where an event looks for content. */
export const eventQueryTypes = ['files', 'messages'] as const;

/** What content an event is about: `ComplianceAssetId:EMP-1` over files, words over messages. */
export interface EventQuery {
  readonly queryType: (typeof eventQueryTypes)[number];
  readonly query: string;
}

/** What came of an event at one place. */
export interface EventPropagation {
  readonly serviceName: string;
  readonly location: string;
  readonly status: 'success';
  readonly statusInformation: string | null;
}

/** Something that happened on a day and starts the retention periods that wait for its kind. Times are ISO 8601, UTC. */
export interface RetentionEvent {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly retentionEventTypeId: string;
  readonly eventQueries: readonly EventQuery[];
  readonly eventTriggerDateTime: string;
  readonly status: 'pending' | 'success';
  readonly lastStatusUpdateDateTime: string;
  readonly propagation: readonly EventPropagation[];
  readonly createdBy: string;
  readonly createdDateTime: string;
  readonly lastModifiedBy: string;
  readonly lastModifiedDateTime: string;
}

/** What Graph says of an event whose status nobody has touched. */
export const neverUpdated = '0001-01-01T00:00:00Z';

import { randomUUID } from 'node:crypto';
import { termsOf } from '../../labels/content-query';
import { EventStore } from '../../labels/event-store';
import { runLater } from '../../labels/label-jobs';
import { eventQueryTypes, neverUpdated, type EventQuery, type RetentionEvent } from '../../labels/retention-event';
import type { RetentionEventType } from '../../labels/retention-label';
import { eventTypeAt } from '../event-types';
import { answer, type GraphAnswer, type GraphCall, jsonBody, notFound, unknownAddress } from '../graph-call';
import { badRequest, notImplemented } from '../graph-error';
import { eventTypeJson } from '../label-json';
import { filledTextOf, objectOf, oneOf, refuseOtherMembers, textOf } from '../read-members';
import { eventTypeBind, readEventType } from './event-type-bind';
import { seconds } from './moment';
import { demandRecordsManagement } from './records-rights';
import { eventSet as set } from './record-set';
import { answerOne, answerSet, setQuery, type Shown } from './set-query';

/** `/security/triggers/retentionEvents`: list, make, read and delete what started retention periods. It does not change afterwards. */
export function retentionEvents(call: GraphCall): GraphAnswer {
  demandRecordsManagement(call, 'programs too');
  const [id, below, ...more] = call.path.slice(3);
  const store = new EventStore(call.db);
  if (id === undefined || (id === '$count' && below === undefined)) {
    if (call.method === 'GET') return answerSet(call, set, store.all().map((event) => shown(call, event)), id !== undefined);
    setQuery(call, set, 'none');
    if (call.method === 'POST' && id === undefined) return create(call, store);
    throw unknownAddress(call);
  }
  const event = store.byId(id);
  if (event === undefined) throw notFound(id);
  if (below !== undefined) {
    if (below.toLowerCase() !== 'retentioneventtype' || more.length > 0) throw unknownAddress(call);
    return eventTypeAt(call, typeOf(call, event));
  }
  if (call.method === 'GET') return answerOne(call, set, shown(call, event));
  setQuery(call, set, 'none');
  if (call.method !== 'DELETE') throw unknownAddress(call);
  store.remove(event.id);
  return { status: 204 };
}

/** A kind of event stays while there are events of it. */
function typeOf(call: GraphCall, event: RetentionEvent): RetentionEventType {
  const type = call.eventTypes.byId(event.retentionEventTypeId);
  if (type === undefined) throw new Error(`the kind of the event ${event.id} is gone`);
  return type;
}

function create(call: GraphCall, store: EventStore): GraphAnswer {
  const body = objectOf(jsonBody(call), 'A retention event');
  refuseOtherMembers(body, ['@odata.type', 'displayName', 'description', 'eventQueries', 'eventTriggerDateTime', eventTypeBind]);
  const displayName = filledTextOf(body, 'displayName');
  const typeId = readEventType(body);
  if (typeId === undefined) throw badRequest(`The property '${eventTypeBind}' is required.`);
  if (call.eventTypes.byId(typeId) === undefined) throw badRequest(`There is no retention event type '${typeId}'.`);
  const at = seconds(call.now);
  const event: RetentionEvent = {
    id: randomUUID(),
    displayName,
    description: textOf(body, 'description', ''),
    retentionEventTypeId: typeId,
    eventQueries: readQueries(body['eventQueries']),
    // CLI for Microsoft 365 may leave it out; that it is now then is unverified.
    eventTriggerDateTime: readMoment(textOf(body, 'eventTriggerDateTime', at)),
    status: 'pending',
    lastStatusUpdateDateTime: neverUpdated,
    propagation: [],
    createdBy: call.person.displayName,
    createdDateTime: at,
    lastModifiedBy: call.person.displayName,
    lastModifiedDateTime: at,
  };
  store.save(event);
  runLater(call.db, call.now.toISOString(), call.settings.retentionEventSeconds, { kind: 'event', event });
  return answer(call, 201, `${set.context}/$entity`, shown(call, event)([]));
}

/** None: the event is about all content whose label waits for its kind (Microsoft 365, start retention when an event occurs). */
function readQueries(value: unknown): EventQuery[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw badRequest("The property 'eventQueries' must be a collection.");
  return value.map((one) => {
    const body = objectOf(one, 'An event query');
    refuseOtherMembers(body, ['@odata.type', 'queryType', 'query']);
    const queryType = oneOf(body, 'queryType', eventQueryTypes, undefined);
    const query = filledTextOf(body, 'query');
    if (queryType === 'files' && termsOf(query) === undefined) throw notImplemented(`The query '${query}' over files`);
    return { queryType, query };
  });
}

function readMoment(text: string): string {
  const moment = new Date(text);
  if (!/^\d{4}-\d\d-\d\dT/.test(text) || Number.isNaN(moment.getTime())) throw badRequest(`'${text}' is not a date and time of 'eventTriggerDateTime'.`);
  return seconds(moment);
}

const shown = (call: GraphCall, event: RetentionEvent): Shown => (expanded) => ({
  displayName: event.displayName,
  description: event.description,
  eventTriggerDateTime: event.eventTriggerDateTime,
  createdDateTime: event.createdDateTime,
  lastModifiedDateTime: event.lastModifiedDateTime,
  lastStatusUpdateDateTime: event.lastStatusUpdateDateTime,
  id: event.id,
  eventQueries: event.eventQueries,
  eventStatus: { error: null, status: event.status },
  eventPropagationResults: event.propagation,
  createdBy: { user: { id: null, displayName: event.createdBy } },
  lastModifiedBy: { user: { id: null, displayName: event.lastModifiedBy } },
  ...(expanded.includes('retentionEventType') ? { retentionEventType: eventTypeJson(typeOf(call, event)) } : {}),
});

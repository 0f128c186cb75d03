import { randomUUID } from 'node:crypto';
import { assetIdsOf } from '../../labels/asset-query';
import { EventStore } from '../../labels/event-store';
import { runLater } from '../../labels/label-jobs';
import { eventQueryTypes, neverUpdated, type EventQuery, type RetentionEvent } from '../../labels/retention-event';
import { answer, type GraphAnswer, type GraphCall, jsonBody, notFound, refuseOtherOptions, unknownAddress } from '../graph-call';
import { badRequest, notImplemented } from '../graph-error';
import { eventTypeJson } from '../label-json';
import { filledTextOf, type JsonObject, objectOf, oneOf, refuseOtherMembers, textOf } from '../read-members';
import { eventTypeBind, readEventType } from './event-type-bind';
import { expansionOf } from './expansion';
import { answerSet, listOptions, selected } from './list-options';
import { seconds } from './moment';
import { demandRecordsManagement } from './records-rights';

const context = 'security/triggers/retentionEvents';

/** `/security/triggers/retentionEvents`: list, make, read and delete what started retention periods. It does not change afterwards. */
export function retentionEvents(call: GraphCall): GraphAnswer {
  demandRecordsManagement(call);
  const [id, ...more] = call.path.slice(3);
  if (more.length > 0) throw unknownAddress(call);
  const options = call.method === 'GET' ? ['$expand', ...(id === undefined ? listOptions : ['$select'])] : [];
  refuseOtherOptions(call, options);
  const expanded = expansionOf(call, ['retentionEventType']);
  const store = new EventStore(call.db);
  if (id === undefined) {
    if (call.method === 'POST') return create(call, store);
    if (call.method !== 'GET') throw unknownAddress(call);
    return answerSet(call, context, store.all().map((event) => shown(call, event, expanded)), expanded);
  }
  const event = store.byId(id);
  if (event === undefined) throw notFound(id);
  if (call.method === 'GET') return answer(call, 200, `${context}/$entity`, selected(call, shown(call, event, expanded), expanded));
  if (call.method !== 'DELETE') throw unknownAddress(call);
  store.remove(event.id);
  return { status: 204 };
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
  runLater(call.db, call.now.toISOString(), call.settings.retentionEventSeconds, { kind: 'event', eventId: event.id });
  return answer(call, 201, `${context}/$entity`, shown(call, event, []));
}

function readQueries(value: unknown): EventQuery[] {
  if (!Array.isArray(value) || value.length === 0) throw badRequest("The property 'eventQueries' must be a collection with at least one query.");
  return value.map((one) => {
    const body = objectOf(one, 'An event query');
    refuseOtherMembers(body, ['@odata.type', 'queryType', 'query']);
    const queryType = oneOf(body, 'queryType', eventQueryTypes, undefined);
    const query = filledTextOf(body, 'query');
    if (queryType === 'files' && assetIdsOf(query) === undefined) throw notImplemented(`The query '${query}' over files`);
    return { queryType, query };
  });
}

function readMoment(text: string): string {
  const moment = new Date(text);
  if (!/^\d{4}-\d\d-\d\dT/.test(text) || Number.isNaN(moment.getTime())) throw badRequest(`'${text}' is not a date and time of 'eventTriggerDateTime'.`);
  return seconds(moment);
}

function shown(call: GraphCall, event: RetentionEvent, expanded: readonly string[]): JsonObject {
  const type = expanded.includes('retentionEventType') ? call.eventTypes.byId(event.retentionEventTypeId) : undefined;
  return {
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
    ...(type === undefined ? {} : { retentionEventType: eventTypeJson(type) }),
  };
}

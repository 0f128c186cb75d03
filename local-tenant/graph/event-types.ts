import { randomUUID } from 'node:crypto';
import { EventStore } from '../labels/event-store';
import type { RetentionEventType } from '../labels/retention-label';
import { answer, type GraphAnswer, type GraphCall, jsonBody, notFound, unknownAddress } from './graph-call';
import { badRequest, GraphError } from './graph-error';
import { eventTypeJson } from './label-json';
import { filledTextOf, objectOf, refuseOtherMembers, textOf } from './read-members';
import { seconds } from './security/moment';
import { demandRecordsManagement } from './security/records-rights';
import { eventTypeSet as set } from './security/record-set';
import { answerOne, answerSet, setQuery } from './security/set-query';

/** `/security/triggerTypes/retentionEventTypes`: list, make, read, change and delete the kinds of event that start a period. */
export function eventTypes(call: GraphCall): GraphAnswer {
  demandRecordsManagement(call, 'programs too');
  const [id, ...more] = call.path.slice(3);
  if (more.length > 0) throw unknownAddress(call);
  if (id === undefined || id === '$count') {
    if (call.method === 'GET') return answerSet(call, set, call.eventTypes.all().map((type) => () => eventTypeJson(type)), id !== undefined);
    setQuery(call, set, 'none');
    if (call.method === 'POST' && id === undefined) return create(call);
    throw unknownAddress(call);
  }
  const type = call.eventTypes.byId(id);
  if (type === undefined) throw notFound(id);
  if (call.method !== 'DELETE') return eventTypeAt(call, type);
  setQuery(call, set, 'none');
  return remove(call, type);
}

/** A kind of event, where it stands or at the event or label that it belongs to: to be read and changed. */
export function eventTypeAt(call: GraphCall, type: RetentionEventType): GraphAnswer {
  if (call.method === 'GET') return answerOne(call, set, () => eventTypeJson(type));
  setQuery(call, set, 'none');
  if (call.method !== 'PATCH') throw unknownAddress(call);
  return change(call, type);
}

function create(call: GraphCall): GraphAnswer {
  const body = objectOf(jsonBody(call), 'A retention event type');
  refuseOtherMembers(body, ['@odata.type', 'displayName', 'description']);
  const displayName = filledTextOf(body, 'displayName');
  if (call.eventTypes.hasName(displayName)) throw nameTaken(displayName);
  const by = call.person.displayName;
  const at = seconds(call.now);
  const type: RetentionEventType = {
    id: randomUUID(),
    displayName,
    description: textOf(body, 'description', ''),
    createdBy: by,
    createdDateTime: at,
    lastModifiedBy: by,
    lastModifiedDateTime: at,
  };
  call.eventTypes.insert(type);
  return answer(call, 201, `${set.context}/$entity`, eventTypeJson(type));
}

/** Name and description change (Microsoft Graph, update retentionEventType). Answers as a changed label does. */
function change(call: GraphCall, type: RetentionEventType): GraphAnswer {
  const body = objectOf(jsonBody(call), 'A retention event type');
  refuseOtherMembers(body, ['@odata.type', 'displayName', 'description']);
  const changed: RetentionEventType = {
    ...type,
    displayName: 'displayName' in body ? filledTextOf(body, 'displayName') : type.displayName,
    description: textOf(body, 'description', type.description),
    lastModifiedBy: call.person.displayName,
    lastModifiedDateTime: seconds(call.now),
  };
  const isRenamed = changed.displayName.toLowerCase() !== type.displayName.toLowerCase();
  if (isRenamed && call.eventTypes.hasName(changed.displayName)) throw nameTaken(changed.displayName);
  call.eventTypes.update(changed);
  return { ...answer(call, 200, `${set.context}/$entity`, eventTypeJson(changed)), type: set.type };
}

/** A kind of event that a label waits for, or that an event is of, stays (how Microsoft refuses it is unverified). */
function remove(call: GraphCall, type: RetentionEventType): GraphAnswer {
  const label = call.labels.all().find(({ retentionEventTypeId }) => retentionEventTypeId === type.id);
  if (label !== undefined) throw inUse(type, `the retention label '${label.displayName}' waits for it`);
  if (new EventStore(call.db).usesType(type.id)) throw inUse(type, 'there are retention events of it');
  call.eventTypes.remove(type.id);
  return { status: 204 };
}

const nameTaken = (name: string): GraphError => new GraphError(409, 'Conflict', `A retention event type with name '${name}' already exists.`);

const inUse = (type: RetentionEventType, why: string): GraphError =>
  badRequest(`The retention event type '${type.displayName}' cannot be deleted: ${why}.`);

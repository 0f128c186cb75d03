import { randomUUID } from 'node:crypto';
import { EventStore } from '../labels/event-store';
import type { RetentionEventType } from '../labels/retention-label';
import { answer, type GraphAnswer, type GraphCall, jsonBody, notFound, refuseOtherOptions, unknownAddress } from './graph-call';
import { badRequest, GraphError } from './graph-error';
import { eventTypeJson } from './label-json';
import { filledTextOf, objectOf, refuseOtherMembers, textOf } from './read-members';
import { answerSet, listOptions, selected } from './security/list-options';
import { seconds } from './security/moment';
import { demandRecordsManagement } from './security/records-rights';

const context = 'security/triggerTypes/retentionEventTypes';

/** `/security/triggerTypes/retentionEventTypes`: list, make, read, describe anew and delete the kinds of event that start a period. */
export function eventTypes(call: GraphCall): GraphAnswer {
  demandRecordsManagement(call);
  const [id, ...more] = call.path.slice(3);
  if (more.length > 0) throw unknownAddress(call);
  refuseOtherOptions(call, call.method === 'GET' ? (id === undefined ? listOptions : ['$select']) : []);
  if (id === undefined) {
    if (call.method === 'POST') return create(call);
    if (call.method !== 'GET') throw unknownAddress(call);
    return answerSet(call, context, call.eventTypes.all().map(eventTypeJson));
  }
  const type = call.eventTypes.byId(id);
  if (type === undefined) throw notFound(id);
  return ofOne(call, type);
}

function ofOne(call: GraphCall, type: RetentionEventType): GraphAnswer {
  switch (call.method) {
    case 'GET':
      return answer(call, 200, `${context}/$entity`, selected(call, eventTypeJson(type)));
    case 'PATCH':
      return change(call, type);
    case 'DELETE':
      return remove(call, type);
    default:
      throw unknownAddress(call);
  }
}

function create(call: GraphCall): GraphAnswer {
  const body = objectOf(jsonBody(call), 'A retention event type');
  refuseOtherMembers(body, ['@odata.type', 'displayName', 'description']);
  const displayName = filledTextOf(body, 'displayName');
  if (call.eventTypes.hasName(displayName)) {
    throw new GraphError(409, 'Conflict', `A retention event type with name '${displayName}' already exists.`);
  }
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
  return answer(call, 201, `${context}/$entity`, eventTypeJson(type));
}

/** The description changes, the name does not (CLI for Microsoft 365 offers no more). Answers as a changed label does. */
function change(call: GraphCall, type: RetentionEventType): GraphAnswer {
  const body = objectOf(jsonBody(call), 'A retention event type');
  if ('displayName' in body) throw badRequest("The property 'displayName' of a retention event type cannot be changed after it was saved.");
  refuseOtherMembers(body, ['@odata.type', 'description']);
  const changed: RetentionEventType = {
    ...type,
    description: textOf(body, 'description', type.description),
    lastModifiedBy: call.person.displayName,
    lastModifiedDateTime: seconds(call.now),
  };
  call.eventTypes.update(changed);
  return answer(call, 200, `${context}/$entity`, eventTypeJson(changed));
}

/** A kind of event that a label waits for, or that an event is of, stays (how Microsoft refuses it is unverified). */
function remove(call: GraphCall, type: RetentionEventType): GraphAnswer {
  const label = call.labels.all().find(({ retentionEventTypeId }) => retentionEventTypeId === type.id);
  if (label !== undefined) throw inUse(type, `the retention label '${label.displayName}' waits for it`);
  if (new EventStore(call.db).usesType(type.id)) throw inUse(type, 'there are retention events of it');
  call.eventTypes.remove(type.id);
  return { status: 204 };
}

const inUse = (type: RetentionEventType, why: string): GraphError =>
  badRequest(`The retention event type '${type.displayName}' cannot be deleted: ${why}.`);

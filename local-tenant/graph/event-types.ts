import { randomUUID } from 'node:crypto';
import type { RetentionEventType } from '../labels/retention-label';
import {
  answer, demandRecordsManagement, type GraphAnswer, type GraphCall, jsonBody, notFound, refuseOtherOptions, unknownAddress,
} from './graph-call';
import { badRequest, GraphError } from './graph-error';
import { eventTypeJson } from './label-json';
import { objectOf, refuseOtherMembers, textOf } from './read-members';

const context = 'security/triggerTypes/retentionEventTypes';

/** `/security/triggerTypes/retentionEventTypes`: list, make and read the kinds of event that start a period. */
export function eventTypes(call: GraphCall): GraphAnswer {
  demandRecordsManagement(call);
  refuseOtherOptions(call, []);
  const [id, ...more] = call.path.slice(3);
  if (more.length > 0) throw unknownAddress(call);
  if (id === undefined && call.method === 'GET') {
    return answer(call, 200, context, { value: call.eventTypes.all().map(eventTypeJson) });
  }
  if (id === undefined && call.method === 'POST') return create(call);
  if (id === undefined || call.method !== 'GET') throw unknownAddress(call);
  const type = call.eventTypes.byId(id);
  if (type === undefined) throw notFound(id);
  return answer(call, 200, `${context}/$entity`, eventTypeJson(type));
}

function create(call: GraphCall): GraphAnswer {
  const body = objectOf(jsonBody(call), 'A retention event type');
  refuseOtherMembers(body, ['@odata.type', 'displayName', 'description']);
  const displayName = textOf(body, 'displayName', undefined);
  if (displayName.trim() === '') throw badRequest("The property 'displayName' must not be blank.");
  if (call.eventTypes.hasName(displayName)) {
    throw new GraphError(409, 'Conflict', `A retention event type with name '${displayName}' already exists.`);
  }
  const by = call.person.displayName;
  const at = `${call.now.toISOString().slice(0, 19)}Z`;
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

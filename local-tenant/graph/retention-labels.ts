import { randomUUID } from 'node:crypto';
import { maximumLabels, type RetentionLabel } from '../labels/retention-label';
import {
  answer, demandRecordsManagement, type GraphAnswer, type GraphCall, jsonBody, notFound, refuseOtherOptions, unknownAddress,
} from './graph-call';
import { badRequest, GraphError, notImplemented } from './graph-error';
import { eventTypeJson, labelJson } from './label-json';
import { readChangedLabel, readNewLabel } from './read-label';

const context = 'security/labels/retentionLabels';

/** `/security/labels/retentionLabels`: list and make; with an id read, change and delete. */
export function retentionLabels(call: GraphCall): GraphAnswer {
  demandRecordsManagement(call);
  refuseOtherOptions(call, call.method === 'GET' ? ['$expand'] : []);
  const expand = expansionOf(call);
  const [id, ...more] = call.path.slice(3);
  if (more.length > 0) throw unknownAddress(call);
  if (id === undefined) return ofAll(call, expand);
  const label = call.labels.byId(id);
  if (label === undefined) throw notFound(id);
  return ofOne(call, label, expand);
}

function ofAll(call: GraphCall, expand: boolean): GraphAnswer {
  if (call.method === 'POST') return create(call);
  if (call.method !== 'GET') throw unknownAddress(call);
  return answer(call, 200, context, { value: call.labels.all().map((label) => shown(call, label, expand)) });
}

function ofOne(call: GraphCall, label: RetentionLabel, expand: boolean): GraphAnswer {
  switch (call.method) {
    case 'GET':
      return answer(call, 200, `${context}/$entity`, shown(call, label, expand));
    case 'PATCH':
      return change(call, label);
    case 'DELETE':
      return remove(call, label);
    default:
      throw unknownAddress(call);
  }
}

function create(call: GraphCall): GraphAnswer {
  const settings = readNewLabel(jsonBody(call));
  if (call.labels.byName(settings.displayName) !== undefined) {
    throw new GraphError(409, 'Conflict', `The compliance rule with name '${settings.displayName}' already exists.`);
  }
  if (call.labels.count() >= maximumLabels) {
    throw badRequest(`A tenant holds at most ${maximumLabels} retention labels; delete one that is not used.`);
  }
  checkEventType(call, settings.retentionEventTypeId);
  checkSuccessor(call, settings.labelToBeApplied);
  const label: RetentionLabel = {
    ...settings,
    id: randomUUID(),
    createdBy: call.person.displayName,
    createdDateTime: seconds(call.now),
    lastModifiedBy: call.person.displayName,
    lastModifiedDateTime: seconds(call.now),
  };
  call.labels.insert(label);
  return answer(call, 201, `${context}/$entity`, shown(call, label, false));
}

/** Documented both as 200 with the label and (by an example) as 204: this tenant answers 200. */
function change(call: GraphCall, label: RetentionLabel): GraphAnswer {
  const changed: RetentionLabel = {
    ...readChangedLabel(label, jsonBody(call)),
    lastModifiedBy: call.person.displayName,
    lastModifiedDateTime: seconds(call.now),
  };
  checkSuccessor(call, changed.labelToBeApplied);
  call.labels.update(changed);
  return answer(call, 200, `${context}/$entity`, shown(call, changed, false));
}

/** A label cannot go while it is in a policy, starts at an event, is regulatory, or is applied (Microsoft 365, retention limits). */
function remove(call: GraphCall, label: RetentionLabel): GraphAnswer {
  const reason = [
    call.publications.sitesOf(label.id).length > 0 && 'is published to a site by a label policy',
    label.retentionTrigger === 'dateOfEvent' && 'starts at an event',
    label.behaviorDuringRetentionPeriod === 'retainAsRegulatoryRecord' && 'marks regulatory records',
    call.labels.isApplied(label) && 'is applied to content',
  ].find((each) => each !== false);
  if (reason !== undefined) throw badRequest(`The retention label '${label.displayName}' cannot be deleted: it ${reason}.`);
  call.labels.remove(label.id);
  return { status: 204 };
}

function shown(call: GraphCall, label: RetentionLabel, expand: boolean): Record<string, unknown> {
  const inUse = call.publications.sitesOf(label.id).length > 0 || call.labels.isApplied(label);
  const json = labelJson(label, inUse, call.metadata);
  if (!expand) return json;
  const type = label.retentionEventTypeId === undefined ? undefined : call.eventTypes.byId(label.retentionEventTypeId);
  return { ...json, retentionEventType: type === undefined ? null : eventTypeJson(type) };
}

function expansionOf(call: GraphCall): boolean {
  const asked = call.query.get('$expand')?.split(',').map((name) => name.trim()) ?? [];
  const other = asked.find((name) => name !== 'retentionEventType');
  if (other !== undefined) throw notImplemented(`$expand of '${other}'`);
  return asked.length > 0;
}

function checkEventType(call: GraphCall, id: string | undefined): void {
  if (id !== undefined && call.eventTypes.byId(id) === undefined) throw badRequest(`There is no retention event type '${id}'.`);
}

function checkSuccessor(call: GraphCall, name: string): void {
  if (name !== '' && call.labels.byName(name) === undefined) throw badRequest(`There is no retention label '${name}' to be applied.`);
}

function seconds(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

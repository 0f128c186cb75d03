import { randomUUID } from 'node:crypto';
import { maximumLabels, type RetentionLabel } from '../labels/retention-label';
import { answer, type GraphAnswer, type GraphCall, jsonBody, notFound, refuseOtherOptions, unknownAddress } from './graph-call';
import { badRequest, GraphError } from './graph-error';
import { eventTypeJson, labelJson } from './label-json';
import { readChangedLabel, readNewLabel } from './read-label';
import { type JsonObject, objectOf } from './read-members';
import { expansionOf } from './security/expansion';
import { checkDescriptors, descriptorsJson } from './security/label-descriptors';
import { answerSet, listOptions, selected } from './security/list-options';
import { seconds } from './security/moment';
import { demandRecordsManagement } from './security/records-rights';

const context = 'security/labels/retentionLabels';

const navigations = ['retentionEventType', 'descriptors', 'dispositionReviewStages'];

/** `/security/labels/retentionLabels`: list and make; with an id read, change and delete. */
export function retentionLabels(call: GraphCall): GraphAnswer {
  demandRecordsManagement(call);
  const [id, below, ...more] = call.path.slice(3);
  if (more.length > 0) throw unknownAddress(call);
  if (id !== undefined && below !== undefined) return ofLabel(call, id, below.toLowerCase());
  refuseOtherOptions(call, call.method === 'GET' ? ['$expand', ...(id === undefined ? listOptions : ['$select'])] : []);
  const expanded = expansionOf(call, navigations);
  if (id === undefined) return ofAll(call, expanded);
  const label = call.labels.byId(id);
  if (label === undefined) throw notFound(id);
  return ofOne(call, label, expanded);
}

/** What hangs on a label, at an address of its own: only to be read. */
function ofLabel(call: GraphCall, id: string, below: string): GraphAnswer {
  const name = navigations.find((one) => one.toLowerCase() === below);
  if (name === undefined || call.method !== 'GET') throw unknownAddress(call);
  refuseOtherOptions(call, []);
  const label = call.labels.byId(id);
  if (label === undefined) throw notFound(id);
  const at = `${context}('${label.id}')/${name}`;
  const found = shown(call, label, [name])[name];
  if (Array.isArray(found)) return answer(call, 200, at, { value: found });
  if (found === null) throw notFound(name);
  return answer(call, 200, `${at}/$entity`, objectOf(found, name));
}

function ofAll(call: GraphCall, expanded: readonly string[]): GraphAnswer {
  if (call.method === 'POST') return create(call);
  if (call.method !== 'GET') throw unknownAddress(call);
  return answerSet(call, context, call.labels.all().map((label) => shown(call, label, expanded)), expanded);
}

function ofOne(call: GraphCall, label: RetentionLabel, expanded: readonly string[]): GraphAnswer {
  switch (call.method) {
    case 'GET':
      return answer(call, 200, `${context}/$entity`, selected(call, shown(call, label, expanded), expanded));
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
  checkDescriptors(call.db, settings.descriptors);
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
  return answer(call, 201, `${context}/$entity`, shown(call, label, []));
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
  return answer(call, 200, `${context}/$entity`, shown(call, changed, []));
}

/** A label cannot go while it is in a policy, starts at an event, is regulatory, or is applied (Microsoft 365, retention limits). */
function remove(call: GraphCall, label: RetentionLabel): GraphAnswer {
  const reason = [
    call.publications.sitesOf(label.id).length > 0 && 'is published to a site by a label policy',
    label.retentionTrigger === 'dateOfEvent' && 'starts at an event',
    label.behaviorDuringRetentionPeriod === 'retainAsRegulatoryRecord' && 'marks regulatory records',
    call.labels.isApplied(label) && 'is applied to content',
    call.labels.all().some(({ labelToBeApplied }) => sameName(labelToBeApplied, label.displayName)) && 'follows another label',
  ].find((each) => each !== false);
  if (reason !== undefined) throw badRequest(`The retention label '${label.displayName}' cannot be deleted: it ${reason}.`);
  call.labels.remove(label.id);
  return { status: 204 };
}

function shown(call: GraphCall, label: RetentionLabel, expanded: readonly string[]): JsonObject {
  const inUse = call.publications.sitesOf(label.id).length > 0 || call.labels.isApplied(label);
  const type = label.retentionEventTypeId === undefined ? undefined : call.eventTypes.byId(label.retentionEventTypeId);
  return {
    ...labelJson(label, inUse, call.metadata),
    ...(expanded.includes('retentionEventType') ? { retentionEventType: type === undefined ? null : eventTypeJson(type) } : {}),
    ...(expanded.includes('descriptors') ? { descriptors: descriptorsJson(call.db, label.descriptors) } : {}),
  };
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function checkEventType(call: GraphCall, id: string | undefined): void {
  if (id !== undefined && call.eventTypes.byId(id) === undefined) throw badRequest(`There is no retention event type '${id}'.`);
}

function checkSuccessor(call: GraphCall, name: string): void {
  if (name !== '' && call.labels.byName(name) === undefined) throw badRequest(`There is no retention label '${name}' to be applied.`);
}

import { randomUUID } from 'node:crypto';
import { maximumLabels, type RetentionEventType, type RetentionLabel } from '../labels/retention-label';
import { answer, type GraphAnswer, type GraphCall, jsonBody, notFound, unknownAddress } from './graph-call';
import { badRequest, GraphError } from './graph-error';
import { eventTypeJson, labelJson } from './label-json';
import { readChangedLabel, readNewLabel } from './read-label';
import { objectOf } from './read-members';
import { eventTypeAt } from './event-types';
import { checkDescriptors, descriptorsJson } from './security/label-descriptors';
import { seconds } from './security/moment';
import { demandRecordsManagement } from './security/records-rights';
import { labelSet as set } from './security/record-set';
import { answerOne, answerSet, setQuery, type Shown } from './security/set-query';

/** `/security/labels/retentionLabels`: list and make; with an id read, change and delete. */
export function retentionLabels(call: GraphCall): GraphAnswer {
  demandRecordsManagement(call);
  const [id, below, ...more] = call.path.slice(3);
  if (more.length > 0 || (below !== undefined && navigationOf(below) === undefined)) throw unknownAddress(call);
  if (id === undefined || (id === '$count' && below === undefined)) {
    if (call.method === 'GET') return answerSet(call, set, call.labels.all().map((label) => shown(call, label)), id !== undefined);
    setQuery(call, set, 'none');
    if (call.method === 'POST' && id === undefined) return create(call);
    throw unknownAddress(call);
  }
  const label = call.labels.byId(id);
  if (label === undefined) throw notFound(id);
  return below === undefined ? ofOne(call, label) : ofLabel(call, label, navigationOf(below) ?? below);
}

/** The documentation of update retentionEventType calls it eventType. */
const navigationOf = (step: string): string | undefined =>
  set.navigations.find((one) => one.toLowerCase() === (step.toLowerCase() === 'eventtype' ? 'retentioneventtype' : step.toLowerCase()));

/** What hangs on a label, at an address of its own: only to be read, but for its kind of event. */
function ofLabel(call: GraphCall, label: RetentionLabel, name: string): GraphAnswer {
  if (name === 'retentionEventType') {
    const type = typeOf(call, label);
    if (type === undefined) throw notFound(name);
    return eventTypeAt(call, type);
  }
  if (call.method !== 'GET') throw unknownAddress(call);
  setQuery(call, set, 'none');
  const at = `${set.context}('${label.id}')/${name}`;
  const found = shown(call, label)([name])[name];
  return Array.isArray(found) ? answer(call, 200, at, { value: found }) : answer(call, 200, `${at}/$entity`, objectOf(found, name));
}

function ofOne(call: GraphCall, label: RetentionLabel): GraphAnswer {
  if (call.method === 'GET') return answerOne(call, set, shown(call, label));
  setQuery(call, set, 'none');
  if (call.method === 'PATCH') return change(call, label);
  if (call.method === 'DELETE') return remove(call, label);
  throw unknownAddress(call);
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
  return answer(call, 201, `${set.context}/$entity`, shown(call, label)([]));
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
  return answer(call, 200, `${set.context}/$entity`, shown(call, changed)([]));
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

const shown = (call: GraphCall, label: RetentionLabel): Shown => (expanded) => {
  const inUse = call.publications.sitesOf(label.id).length > 0 || call.labels.isApplied(label);
  const type = expanded.includes('retentionEventType') ? typeOf(call, label) : undefined;
  return {
    ...labelJson(label, inUse, call.metadata),
    ...(expanded.includes('retentionEventType') ? { retentionEventType: type === undefined ? null : eventTypeJson(type) } : {}),
    ...(expanded.includes('descriptors') ? { descriptors: descriptorsJson(call.db, label.descriptors) } : {}),
  };
};

const typeOf = (call: GraphCall, { retentionEventTypeId: id }: RetentionLabel): RetentionEventType | undefined =>
  (id === undefined ? undefined : call.eventTypes.byId(id));

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function checkEventType(call: GraphCall, id: string | undefined): void {
  if (id !== undefined && call.eventTypes.byId(id) === undefined) throw badRequest(`There is no retention event type '${id}'.`);
}

function checkSuccessor(call: GraphCall, name: string): void {
  if (name !== '' && call.labels.byName(name) === undefined) throw badRequest(`There is no retention label '${name}' to be applied.`);
}

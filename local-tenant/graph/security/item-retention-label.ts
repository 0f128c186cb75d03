import { itemById, type ItemRow } from '../../items/item-row';
import { objectIdOf } from '../../identity/person';
import type { ListItem } from '../../items/list-of-items';
import { isRecord } from '../../labels/compliance-tag';
import { itemLabelOf, type ItemLabel } from '../../labels/item-label';
import { giveLabel, labelKeptBy } from '../../labels/label-change';
import { labelKept, labelMissing } from '../../labels/label-refusals';
import { lockRecord, unlockRecord } from '../../labels/record-lock';
import { permissionsUnder } from '../../labels/record-guard';
import type { RetentionLabel } from '../../labels/retention-label';
import type { Call } from '../../rest/call';
import { principalById } from '../../users/principal-store';
import { queryFrom, refuseOptions } from '../engine/graph-query';
import { checkNames } from '../engine/graph-project';
import { erasedType } from '../engine/graph-type';
import { answer, type GraphAnswer, type GraphCall, jsonBody, unknownAddress } from '../graph-call';
import { badRequest, GraphError } from '../graph-error';
import { type JsonObject, objectOf, refuseOtherMembers, textOf } from '../read-members';
import { itemRetentionLabelType } from './item-retention-label-type';

const readScopes = ['Files.Read', 'Files.Read.All', 'Files.ReadWrite', 'Files.ReadWrite.All', 'Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.FullControl.All'];
const writeScopes = ['Files.ReadWrite.All', 'Sites.ReadWrite.All', 'Sites.FullControl.All'];
const recordScopes = ['Sites.FullControl.All'];

const noneOf = ['expand', 'filter', 'orderBy', 'top', 'skip', 'skipToken', 'search', 'count'] as const;

/**
 * `/drives/{d}/items/{i}/retentionLabel`: reads, sets, locks and removes the label of a file or folder. Labels need not be published for it
 * (documented; a maintainer of CLI for Microsoft 365 tells otherwise). What a folder gets, everything in it gets in its own time.
 * @param item what the address leads to; the caller may view it
 */
export function itemRetentionLabel(graph: GraphCall, call: Call, item: ListItem): GraphAnswer {
  const query = queryFrom(graph.query);
  refuseOptions(query, [...noneOf, ...(graph.method === 'GET' ? [] : ['select'] as const)], 'the retention label of an item');
  checkNames(erasedType(itemRetentionLabelType), query);
  switch (graph.method) {
    case 'GET':
      demandScope(graph, readScopes);
      return answerLabel(graph, call, item.row, 200);
    case 'PATCH':
      return change(graph, call, item.row);
    case 'DELETE':
      demandScope(graph, writeScopes);
      return remove(graph, call, item.row);
    default:
      throw unknownAddress(graph);
  }
}

function change(graph: GraphCall, call: Call, row: ItemRow): GraphAnswer {
  demandScope(graph, writeScopes);
  const body = objectOf(jsonBody(graph), 'A retention label of an item');
  refuseOtherMembers(body, ['@odata.type', 'name', 'retentionSettings']);
  if (!('name' in body) && !('retentionSettings' in body)) throw badRequest("Give a 'name', or 'retentionSettings' with 'isRecordLocked'.");
  call.access.demand('EditListItems', row.scopeId);
  const isFirst = itemLabelOf(call.db, row) === undefined;
  if ('name' in body) set(graph, call, row, textOf(body, 'name', undefined));
  if ('retentionSettings' in body) setLock(call, again(call, row), objectOf(body['retentionSettings'], "The property 'retentionSettings'"));
  return answerLabel(graph, call, again(call, row), isFirst ? 201 : 200);
}

function set(graph: GraphCall, call: Call, row: ItemRow, name: string): void {
  const label = graph.labels.byName(name);
  if (label === undefined) throw labelMissing(name, call.tenantId);
  demandRecordScope(graph, [label, itemLabelOf(call.db, row)?.label]);
  const kept = labelKeptBy(call.db, row, label, call.access.caller.isAdmin);
  if (kept !== undefined) throw labelKept(kept);
  giveLabel(call, row, label);
}

function setLock(call: Call, row: ItemRow, settings: JsonObject): void {
  refuseOtherMembers(settings, ['@odata.type', 'isRecordLocked']);
  const locked = settings['isRecordLocked'];
  if (typeof locked !== 'boolean') throw badRequest("The property 'isRecordLocked' must be true or false.");
  if (locked) lockRecord(call, row, false);
  else unlockRecord(call, row);
}

function remove(graph: GraphCall, call: Call, row: ItemRow): GraphAnswer {
  call.access.demand('EditListItems', row.scopeId);
  const held = itemLabelOf(call.db, row);
  demandRecordScope(graph, [held?.label]);
  const kept = labelKeptBy(call.db, row, undefined, call.access.caller.isAdmin);
  if (kept !== undefined) throw labelKept(kept);
  if (held !== undefined) giveLabel(call, row, undefined);
  return { status: 204 };
}

const again = (call: Call, row: ItemRow): ItemRow => itemById(call.db, row.listId, row.id) ?? row;

/** The label of an item in Graph's words; undefined when it has none. */
export function shownLabel(call: Call, row: ItemRow): JsonObject | undefined {
  const held = itemLabelOf(call.db, row);
  return held && labelJson(call, row, held);
}

/** Of what has no label nothing is said (unverified; public code that reads it takes every member for optional). */
function answerLabel(graph: GraphCall, call: Call, row: ItemRow, status: number): GraphAnswer {
  const { select } = queryFrom(graph.query);
  const wanted = (name: string): boolean => select === undefined || select.some((one) => one === '*' || one.toLowerCase() === name.toLowerCase());
  const json = Object.fromEntries(Object.entries(shownLabel(call, row) ?? {}).filter(([name]) => wanted(name)));
  const context = `${graph.path.slice(0, -1).join('/')}/retentionLabel${select === undefined ? '' : `(${select.join(',')})`}/$entity`;
  return { ...answer(graph, status, context, json), type: itemRetentionLabelType.name };
}

function labelJson(call: Call, row: ItemRow, held: ItemLabel): JsonObject {
  const { label, locked, byDefault, appliedAt, appliedBy } = held;
  const user = principalById(call.db, call.site.id, appliedBy);
  const may = permissionsUnder(call, row, held);
  return {
    name: label.displayName,
    retentionSettings: {
      behaviorDuringRetentionPeriod: label.behaviorDuringRetentionPeriod,
      isDeleteAllowed: may.delete,
      isRecordLocked: locked,
      isMetadataUpdateAllowed: may.properties,
      isContentUpdateAllowed: may.content,
      isLabelUpdateAllowed: labelKeptBy(call.db, row, undefined, call.access.caller.isAdmin) === undefined,
    },
    isLabelAppliedExplicitly: !byDefault,
    labelAppliedDateTime: appliedAt,
    labelAppliedBy: { user: { id: user?.personId ? objectIdOf(call.tenantId, user.personId) : null, displayName: user?.title ?? '' } },
  };
}

/** "To apply or remove labels that classify content as records, Sites.FullControl.All" (driveItem: setRetentionLabel). */
function demandRecordScope(graph: GraphCall, labels: readonly (RetentionLabel | undefined)[]): void {
  if (labels.some((label) => label !== undefined && isRecord(label))) demandScope(graph, recordScopes);
}

function demandScope(graph: GraphCall, anyOf: readonly string[]): void {
  if (graph.scopes !== undefined && !anyOf.some((scope) => graph.scopes?.includes(scope))) {
    throw new GraphError(403, 'accessDenied', 'Either scp or roles claim need to be present in the token.');
  }
}

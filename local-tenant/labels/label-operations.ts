import { itemMissing } from '../items/item-refusals';
import { itemById, type ItemRow } from '../items/item-row';
import { accessDenied, resourceNotFound } from '../errors/refusals';
import { nothing, valueResource } from '../odata/declare';
import { collectionOf } from '../odata/edm';
import type { Resource } from '../odata/entity-type';
import type { Values } from '../odata/values';
import { webUrlOf, type Call } from '../rest/call';
import { decodedOrAsIs } from '../rest/percent-encoding';
import { complianceTagOf, listComplianceTagOf } from './compliance-tag';
import { complianceTagType } from './compliance-tag-type';
import { defaultLabelOf, setDefaultLabel } from './default-label';
import { giveLabel, labelKeptBy } from './label-change';
import { runAfter } from './label-jobs';
import { labelMissing, labelNotPublished, notAsTheLabelIs, tooManyItems } from './label-refusals';
import { LabelStore } from './label-store';
import { isOwnHost, listAt } from './labelled-list';
import { siteHoldsLabelled } from './labelled-content';
import { PublicationStore, type Arrival } from './publication-store';
import { lockRecord, unlockRecord } from './record-lock';
import type { RetentionLabel } from './retention-label';

/** The most items in one call; see label-refusals. */
const bulkLimit = 100;

/** The labels that the site's people may choose from. Whoever may open the site may ask. */
export const availableTags = (values: Values, call: Call): Resource => {
  demandThisSite(values.text('siteUrl'), call);
  const labels = new PublicationStore(call.db).labelsOf(call.site.id, arrivalNow(call));
  return valueResource('GetAvailableTagsForSite', collectionOf(complianceTagType), labels.map(complianceTagOf));
};

/** Whether nothing in the site is retained. Who may ask is unverified: whoever may open it. */
export const siteDeletable = (values: Values, call: Call): Resource => {
  demandThisSite(values.text('siteUrl'), call);
  return valueResource('IsSiteDeletable', 'Edm.Boolean', !siteHoldsLabelled(call.db, call.site.id));
};

/** The default label of a list; whoever may see the list may ask. */
export const listTag = (values: Values, call: Call): Resource => {
  const label = defaultLabelOf(call.db, listAt(call, values.text('listUrl')).id);
  return valueResource('GetListComplianceTag', complianceTagType, label === undefined ? null : listComplianceTagOf(label));
};

/**
 * Sets or clears the default label of a list: for who manages the list (which right SharePoint asks is unverified). Whether the items that
 * are there get it as well is a task of its own, which may take its time.
 */
export const setListTag = (values: Values, call: Call): Resource => {
  const list = listAt(call, values.text('listUrl'));
  call.access.demand('ManageLists', list.scopeId);
  const label = labelNamed(values.text('complianceTagValue'), call);
  refuseOverriding(values, label);
  if (label !== undefined && !new PublicationStore(call.db).isAvailable(label.id, call.site.id, arrivalNow(call))) {
    throw labelNotPublished(label.displayName, webUrlOf(call));
  }
  setDefaultLabel(call.db, list.id, label);
  if (label !== undefined && values.flag('syncToItems')) {
    const task = { kind: 'list', listId: list.id, labelId: label.id, userId: call.access.caller.principalId } as const;
    runAfter(call.db, call.now, call.settings.labelSyncSeconds, task);
  }
  return nothing;
};

/**
 * Labels items, or with an empty value takes their labels off; works for labels that are not published too, as documented for CSOM.
 * What cannot be labelled refuses nothing: its numbers are returned (so read by a public web part for retention labels). Whoever may edit none
 * of the items is refused.
 */
export const setTagOnItems = (name: string) => (values: Values, call: Call): Resource => {
  const list = listAt(call, values.text('listUrl'));
  const label = labelNamed(values.text('complianceTagValue'), call);
  refuseOverriding(values, label);
  const ids = values.list('itemIds').map(Number);
  if (ids.length > bulkLimit) throw tooManyItems(bulkLimit);
  const rows = ids.map((id) => visibleItem(call, list.id, id));
  const mayEdit = (row: ItemRow | undefined): row is ItemRow => row !== undefined && call.access.has('EditListItems', row.scopeId);
  if (ids.length > 0 && !rows.some(mayEdit) && !call.access.has('EditListItems', list.scopeId)) throw accessDenied();
  const failed = ids.filter((_id, at) => {
    const row = rows[at];
    if (!mayEdit(row) || labelKeptBy(call.db, row, label, call.access.caller.isAdmin) !== undefined) return true;
    giveLabel(call, row, label);
    return false;
  });
  return valueResource(name, collectionOf('Edm.Int32'), failed);
};

/** Locks a record. What the number that it returns means is unknown; it is 0. */
export const lockItem = (values: Values, call: Call): Resource => {
  lockRecord(call, itemToEdit(values, call), values.flag('refreshLabeledTime'));
  return valueResource('LockRecordItem', 'Edm.Int32', 0);
};

/** Unlocks a record: for who may edit it (Microsoft 365, use record versioning). */
export const unlockItem = (values: Values, call: Call): Resource => {
  unlockRecord(call, itemToEdit(values, call));
  return valueResource('UnlockRecordItem', 'Edm.Int32', 0);
};

/** The label of a name; undefined for an empty name, which takes labels off. @throws 400 when the tenant has no such label */
export const labelNamed = (name: string, call: Call): RetentionLabel | undefined => {
  if (name === '') return undefined;
  const label = new LabelStore(call.db).byName(name);
  if (label === undefined) throw labelMissing(name, call.tenantId);
  return label;
};

const refuseOverriding = (values: Values, label: RetentionLabel | undefined): void => {
  const { BlockDelete, BlockEdit } = label === undefined ? { BlockDelete: false, BlockEdit: false } : complianceTagOf(label);
  if (values.flag('blockDelete') && !BlockDelete) throw notAsTheLabelIs('blockDelete', label?.displayName ?? '');
  if (values.flag('blockEdit') && !BlockEdit) throw notAsTheLabelIs('blockEdit', label?.displayName ?? '');
};

const arrivalNow = ({ now, settings }: Call): Arrival => ({ now, seconds: settings.labelPublicationSeconds });

const itemToEdit = (values: Values, call: Call): ItemRow => {
  const list = listAt(call, values.text('listUrl'));
  const row = visibleItem(call, list.id, values.number('itemId'));
  if (row === undefined) throw itemMissing();
  call.access.demand('EditListItems', row.scopeId);
  return row;
};

const visibleItem = (call: Call, listId: string, id: number): ItemRow | undefined => {
  const row = itemById(call.db, listId, id);
  return row !== undefined && call.access.has('ViewListItems', row.scopeId) ? row : undefined;
};

/** @throws 404 for another site than the one that is asked */
const demandThisSite = (siteUrl: string, call: Call): void => {
  const address = /^https?:\/\/([^/]+)(\/.*?)?\/*$/i.exec(siteUrl);
  const path = decodedOrAsIs(address?.[2] ?? '').toLowerCase();
  const own = [call.site.path, call.site.sitePath].map((one) => one.toLowerCase());
  if (address === null || !isOwnHost(call, address[1] ?? '') || !own.includes(path)) throw resourceNotFound(siteUrl);
};

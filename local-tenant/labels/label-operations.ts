import { itemById } from '../items/item-row';
import { itemMissing } from '../items/item-refusals';
import { notImplemented, resourceNotFound } from '../errors/refusals';
import { nothing, valueResource } from '../odata/declare';
import { collectionOf } from '../odata/edm';
import type { Resource } from '../odata/entity-type';
import type { Values } from '../odata/values';
import { webUrlOf, type Call } from '../rest/call';
import { complianceTagOf, listComplianceTagOf } from './compliance-tag';
import { complianceTagType } from './compliance-tag-type';
import { defaultLabelOf, setDefaultLabel } from './default-label';
import { labelItem, syncDefaultToItems } from './label-items';
import { labelMissing, labelNotPublished, tooManyItems } from './label-refusals';
import { LabelStore } from './label-store';
import { listAt } from './labelled-list';
import { PublicationStore } from './publication-store';
import type { RetentionLabel } from './retention-label';

/** The most items in one call; see label-refusals. */
const bulkLimit = 100;

/** The labels that the site's people may choose from. Whoever may open the site may ask. */
export const availableTags = (values: Values, call: Call): Resource => {
  const address = values.text('siteUrl').replace(/\/+$/, '');
  if (address.toLowerCase() !== webUrlOf(call).toLowerCase() && address.toLowerCase() !== alias(call)) {
    throw resourceNotFound(address);
  }
  const labels = new PublicationStore(call.db).labelsOf(call.site.id);
  return valueResource('GetAvailableTagsForSite', collectionOf(complianceTagType), labels.map(complianceTagOf));
};

/** The default label of a list; whoever may see the list may ask. */
export const listTag = (values: Values, call: Call): Resource => {
  const label = defaultLabelOf(call.db, listAt(call, values.text('listUrl')).id);
  return valueResource('GetListComplianceTag', complianceTagType, label === undefined ? null : listComplianceTagOf(label));
};

/** Sets or clears the default label of a list: for who manages the list (which right SharePoint asks is unverified). */
export const setListTag = (values: Values, call: Call): Resource => {
  const list = listAt(call, values.text('listUrl'));
  call.access.demand('ManageLists', list.scopeId);
  for (const name of ['blockDelete', 'blockEdit']) {
    // SharePoint takes no overriding of the label's own settings any more.
    if (values.flag(name)) throw notImplemented('Value true of parameter', name);
  }
  const label = chosen(values, call);
  if (label !== undefined && !new PublicationStore(call.db).isPublished(label.id, call.site.id)) {
    throw labelNotPublished(label.displayName, webUrlOf(call));
  }
  setDefaultLabel(call.db, list.id, label);
  if (label !== undefined && values.flag('syncToItems')) syncDefaultToItems(call, list.id, label);
  return nothing;
};

/**
 * Labels items, or with an empty value takes their labels off; works for labels that are not published too, as documented for CSOM.
 * The numbers that it returns are of unknown meaning; none are returned.
 */
export const setTagOnItems = (values: Values, call: Call): Resource => {
  const list = listAt(call, values.text('listUrl'));
  const label = chosen(values, call);
  const ids = values.list('itemIds').map(Number);
  if (ids.length > bulkLimit) throw tooManyItems(bulkLimit);
  for (const id of ids) {
    const row = itemById(call.db, list.id, id);
    if (row === undefined || !call.access.has('ViewListItems', row.scopeId)) throw itemMissing();
    call.access.demand('EditListItems', row.scopeId);
    labelItem(call, row, label, false);
  }
  return valueResource('SetComplianceTagOnBulkItems', collectionOf('Edm.Int32'), []);
};

const chosen = (values: Values, call: Call): RetentionLabel | undefined => {
  const name = values.text('complianceTagValue');
  if (name === '') return undefined;
  const label = new LabelStore(call.db).byName(name);
  if (label === undefined) throw labelMissing(name, call.tenantId);
  return label;
};

const alias = (call: Call): string => webUrlOf(call).toLowerCase().replace('://localhost', '://127.0.0.1');

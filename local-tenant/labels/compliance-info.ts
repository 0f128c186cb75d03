import type { ListItem } from '../items/list-of-items';
import { property } from '../odata/declare';
import { complex } from '../odata/edm';
import type { Property } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { complianceTagOf } from './compliance-tag';
import { itemLabelOf } from './item-label';

const complianceInfoType = complex('SP.ListItemComplianceInfo', {
  ComplianceTag: 'Edm.String', TagPolicyEventBased: 'Edm.Boolean', TagPolicyHold: 'Edm.Boolean', TagPolicyRecord: 'Edm.Boolean',
});

const infoOf = ({ row }: Pick<ListItem, 'row'>, call: Call): object => {
  const held = itemLabelOf(call.db, row);
  const tag = held && complianceTagOf(held.label);
  return {
    ComplianceTag: tag?.TagName ?? null, TagPolicyEventBased: tag?.IsEventTag ?? false, TagPolicyHold: tag?.BlockDelete ?? false, TagPolicyRecord: tag?.BlockEdit ?? false,
  };
};

/** `ComplianceInfo` of items and files: what the label does, when it is asked for. What it says of an item without a label is unverified. */
export const complianceInfo: Readonly<Record<'ComplianceInfo', Property<ListItem>>> = {
  ComplianceInfo: property(complianceInfoType, infoOf, { onRequest: true }),
};

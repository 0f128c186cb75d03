import type { ListItem } from '../items/list-of-items';
import { nothing } from '../odata/declare';
import type { EdmType } from '../odata/edm';
import type { Operation, Parameter, Resource } from '../odata/entity-type';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { ensurePerson, personByMail } from '../users/principal-store';
import { complianceTagOf, type ComplianceTag } from './compliance-tag';
import type { Labelling } from './item-label';
import { giveLabel, labelKeptBy } from './label-change';
import { labelNamed } from './label-operations';
import { labelKept, labelledByNobody, notAsTheLabelIs } from './label-refusals';

const flag = { type: 'Edm.Boolean', optional: true } as const;

/** What a flag of a call claims of the label. Claiming less changes nothing: the label's own settings count. */
const claims: Readonly<Record<string, (tag: ComplianceTag) => boolean>> = {
  isTagPolicyHold: (tag) => tag.BlockDelete,
  isTagPolicyRecord: (tag) => tag.BlockEdit,
  isEventBasedTag: (tag) => tag.IsEventTag,
  isTagSuperLock: (tag) => tag.SuperLock,
  isUnlockedAsDefault: (tag) => tag.UnlockedAsDefault,
  blockDelete: (tag) => tag.BlockDelete,
  blockEdit: (tag) => tag.BlockEdit,
  isRecordUnlockedAsDefault: (tag) => tag.UnlockedAsDefault,
};

const flags = (...names: readonly string[]): Record<string, Parameter> => Object.fromEntries(names.map((name) => [name, flag]));

/**
 * Labels one item by its own methods, which Microsoft keeps for what uses them ("no longer updated"); an empty name takes the label off.
 * @throws 400 for a label that is missing or is not as the call claims, 403 or 400 when the present label has to stay
 */
const setLabel = (item: ListItem, values: Values, call: Call, on?: Partial<Labelling>): Resource => {
  const label = labelNamed(values.text('complianceTag'), call);
  const tag = label && complianceTagOf(label);
  const wrong = Object.keys(claims).find((name) => tag !== undefined && values.has(name) && values.flag(name) && claims[name]?.(tag) === false);
  if (wrong !== undefined) throw notAsTheLabelIs(wrong, label?.displayName ?? '');
  if (tag !== undefined && values.has('complianceFlags') && values.number('complianceFlags') !== tag.ComplianceFlags) {
    throw notAsTheLabelIs('complianceFlags', tag.TagName);
  }
  const kept = labelKeptBy(call.db, item.row, label, call.access.caller.isAdmin);
  if (kept !== undefined) throw labelKept(kept);
  giveLabel(call, item.row, label, on);
  return nothing;
};

/** The methods whose name says what the label must be. */
const demanding = (name: string, fits: (tag: ComplianceTag) => boolean) => (item: ListItem, values: Values, call: Call): Resource => {
  const label = labelNamed(values.text('complianceTag'), call);
  if (label !== undefined && !fits(complianceTagOf(label))) throw notAsTheLabelIs(name, label.displayName);
  return setLabel(item, values, call);
};

/** The methods that also say when, and by whom, the label was given. */
const dated = (item: ListItem, values: Values, call: Call): Resource => {
  const mail = values.maybeText('userEmailAddress');
  const now = values.text('complianceTagWrittenTime');
  if (mail === undefined || mail === '') return setLabel(item, values, call, { now });
  const person = personByMail(call.db, mail);
  if (person === undefined) throw labelledByNobody(mail);
  return setLabel(item, values, call, { now, userId: ensurePerson(call.db, item.list.siteId, person).id });
};

const operation = (
  more: Readonly<Record<string, Parameter | EdmType>>, run: (item: ListItem, values: Values, call: Call) => Resource,
): Operation<ListItem> => ({ parameters: { complianceTag: 'Edm.String', ...more }, needs: 'EditListItems', run });

/** `ListItem.SetComplianceTag...`, as in SharePoint's metadata. */
export const itemLabelActions: Readonly<Record<string, Operation<ListItem>>> = {
  SetComplianceTag: operation(flags('isTagPolicyHold', 'isTagPolicyRecord', 'isEventBasedTag', 'isTagSuperLock', 'isUnlockedAsDefault'), setLabel),
  SetComplianceTagWithHold: operation({}, demanding('SetComplianceTagWithHold', (tag) => tag.BlockDelete)),
  SetComplianceTagWithNoHold: operation({}, demanding('SetComplianceTagWithNoHold', (tag) => !tag.BlockDelete)),
  SetComplianceTagWithRecord: operation({}, demanding('SetComplianceTagWithRecord', (tag) => tag.BlockEdit)),
  SetComplianceTagWithMetaInfo: operation({
    ...flags('blockDelete', 'blockEdit', 'isTagSuperLock', 'isRecordUnlockedAsDefault'),
    complianceTagWrittenTime: 'Edm.DateTime', userEmailAddress: { type: 'Edm.String', optional: true },
  }, dated),
  SetComplianceTagWithExplicitMetasUpdate: operation({
    complianceFlags: 'Edm.Int32', complianceTagWrittenTime: 'Edm.DateTime', userEmailAddress: { type: 'Edm.String', optional: true },
  }, dated),
};

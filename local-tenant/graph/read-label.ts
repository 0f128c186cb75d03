import {
  actionsAfterRetention,
  behavioursDuringRetention,
  defaultRecordBehaviours,
  type RetentionLabel,
  retentionTriggers,
} from '../labels/retention-label';
import { badRequest } from './graph-error';
import { readDescriptors } from './security/label-descriptors';
import { eventTypeBind, readEventType } from './security/event-type-bind';
import { readDuration } from './read-duration';
import { type JsonObject, objectOf, oneOf, refuseOtherMembers, textOf } from './read-members';
import { readStages } from './read-stages';

/** What a body says of a label; identity, people and times are the tenant's to give. */
export type LabelSettings = Omit<
  RetentionLabel,
  'id' | 'createdBy' | 'createdDateTime' | 'lastModifiedBy' | 'lastModifiedDateTime'
>;

/** Longer names are refused by the file plan; that Graph does so too is unverified. */
const maximumNameLength = 64;

const settable = ['descriptionForAdmins', 'descriptionForUsers', 'defaultRecordBehavior', 'labelToBeApplied'] as const;
const changeable = [...settable, 'dispositionReviewStages', 'retentionDuration'];
const creatable = [
  ...changeable,
  'displayName',
  'behaviorDuringRetentionPeriod',
  'actionAfterRetentionPeriod',
  'retentionTrigger',
  eventTypeBind,
  'descriptors',
];

/** Reads the body of a label to be made. */
export function readNewLabel(value: unknown): LabelSettings {
  const body = objectOf(value, 'A retention label');
  refuseOtherMembers(body, ['@odata.type', ...creatable]);
  const retentionTrigger = oneOf(body, 'retentionTrigger', retentionTriggers, undefined);
  const settings: LabelSettings = {
    displayName: readName(body),
    behaviorDuringRetentionPeriod: oneOf(body, 'behaviorDuringRetentionPeriod', behavioursDuringRetention, undefined),
    actionAfterRetentionPeriod: oneOf(body, 'actionAfterRetentionPeriod', actionsAfterRetention, undefined),
    retentionTrigger,
    retentionDays: readDuration(body['retentionDuration']),
    defaultRecordBehavior: oneOf(body, 'defaultRecordBehavior', defaultRecordBehaviours, 'startLocked'),
    labelToBeApplied: textOf(body, 'labelToBeApplied', ''),
    descriptionForAdmins: textOf(body, 'descriptionForAdmins', ''),
    descriptionForUsers: textOf(body, 'descriptionForUsers', ''),
    dispositionReviewStages: readStages(body['dispositionReviewStages']),
    retentionEventTypeId: readEventType(body),
    descriptors: readDescriptors(body['descriptors']),
  };
  checkTogether(settings);
  return settings;
}

/** The label after a PATCH. Only what the documentation lists as changeable is; naming anything else is an error. */
export function readChangedLabel(label: RetentionLabel, value: unknown): RetentionLabel {
  const body = objectOf(value, 'A retention label');
  const fixed = Object.keys(body).find((name) => creatable.includes(name) && !changeable.includes(name) && !comesWithStages(body, name, label));
  if (fixed !== undefined) throw badRequest(`The property '${fixed}' of a retention label cannot be changed after it was saved.`);
  refuseOtherMembers(body, ['@odata.type', ...changeable, 'actionAfterRetentionPeriod']);
  if ('retentionDuration' in body && label.retentionTrigger === 'dateLabeled') {
    throw badRequest("The 'retentionDuration' of a label that counts from when it was applied cannot be changed.");
  }
  const retentionDays = 'retentionDuration' in body ? readDuration(body['retentionDuration']) : label.retentionDays;
  if (label.behaviorDuringRetentionPeriod === 'retainAsRegulatoryRecord' && isShorter(retentionDays, label.retentionDays)) {
    throw badRequest("The 'retentionDuration' of a label for regulatory records can only be extended.");
  }
  const changed: RetentionLabel = {
    ...label,
    retentionDays,
    defaultRecordBehavior: oneOf(body, 'defaultRecordBehavior', defaultRecordBehaviours, label.defaultRecordBehavior),
    labelToBeApplied: textOf(body, 'labelToBeApplied', label.labelToBeApplied),
    descriptionForAdmins: textOf(body, 'descriptionForAdmins', label.descriptionForAdmins),
    descriptionForUsers: textOf(body, 'descriptionForUsers', label.descriptionForUsers),
    ...('dispositionReviewStages' in body ? { dispositionReviewStages: readStages(body['dispositionReviewStages']) } : {}),
  };
  checkTogether(changed);
  return changed;
}

/** "To update a disposition review stage, include the actionAfterRetentionPeriod property" (Microsoft Graph, update retentionLabel): the one that there is. */
function comesWithStages(body: JsonObject, name: string, label: RetentionLabel): boolean {
  return name === 'actionAfterRetentionPeriod' && 'dispositionReviewStages' in body && body[name] === label.actionAfterRetentionPeriod;
}

/** undefined is for ever. */
function isShorter(days: number | undefined, than: number | undefined): boolean {
  return days !== undefined && (than === undefined || days < than);
}

function readName(body: JsonObject): string {
  const name = textOf(body, 'displayName', undefined);
  if (name.trim() === '' || name !== name.trim()) throw badRequest("The property 'displayName' must not be blank, nor begin or end with a space.");
  if (/[^\u0020-\u{10FFFF}]/u.test(name)) throw badRequest("The property 'displayName' must not contain control characters.");
  if (name.length > maximumNameLength) throw badRequest(`The property 'displayName' takes at most ${maximumNameLength} characters.`);
  return name;
}

/** Rules between members, as Purview documents them for labels made by PowerShell and in the file plan. */
function checkTogether(label: LabelSettings): void {
  const event = label.retentionTrigger === 'dateOfEvent';
  if (event !== (label.retentionEventTypeId !== undefined)) {
    throw badRequest(`'${eventTypeBind}' goes with the trigger 'dateOfEvent', and only with it.`);
  }
  const review = label.actionAfterRetentionPeriod === 'startDispositionReview';
  if (review !== label.dispositionReviewStages.length > 0) {
    throw badRequest("'dispositionReviewStages' goes with the action 'startDispositionReview', and only with it.");
  }
  // The other way round is not asked: an answer that CLI for Microsoft 365 documents has a successor with the action 'delete'.
  if (label.actionAfterRetentionPeriod === 'relabel' && label.labelToBeApplied === '') {
    throw badRequest("The action 'relabel' takes the name of a label in 'labelToBeApplied'.");
  }
}

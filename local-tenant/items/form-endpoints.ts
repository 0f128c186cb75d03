import { badRequest, notImplemented } from '../errors/refusals';
import { collectionOf } from '../odata/edm';
import { valueResource } from '../odata/declare';
import type { Parameter, Resource } from '../odata/entity-type';
import type { EdmType } from '../odata/edm';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { ensurePerson, personByMail, principalById, principalByLogin } from '../users/principal-store';
import { folderOfList, type FolderPlace } from './folder-place';
import { accepted, creationInformationType, formValueType, refused, type FormAnswer, type FormInput } from './form-types';
import { validationAnswers } from './form-validation';
import type { FormContext } from './form-value';
import { filesByUpload } from './item-refusals';
import { itemById, type ItemRow } from './item-row';
import type { ListOfItems } from './list-of-items';
import { readForm } from './read-form';
import { duplicatesIn } from './unique-values';
import { createItem, editItem, type ItemEdit } from './write-item';
import { webLocaleOf } from './web-locale';

const FORM_PARAMETERS: Readonly<Record<string, Parameter | EdmType>> = {
  formValues: collectionOf(formValueType),
  bNewDocumentUpdate: { type: 'Edm.Boolean', optional: true },
  checkInComment: { type: 'Edm.String', optional: true },
  datesInUTC: { type: 'Edm.Boolean', optional: true },
  numberInInvariantCulture: { type: 'Edm.Boolean', optional: true },
};

export const VALIDATE_PARAMETERS = FORM_PARAMETERS;

export const ADD_VALIDATE_PARAMETERS: Readonly<Record<string, Parameter | EdmType>> = {
  ...FORM_PARAMETERS,
  listItemCreateInfo: { type: creationInformationType, optional: true },
};

/** `lists(...)/AddValidateUpdateItemUsingPath`: the one way by REST to add a row to a folder. */
export function addValidateUpdateItem(call: Call, list: ListOfItems, values: Values): Resource {
  refuseCheckIn(values);
  const information = values.nested('listItemCreateInfo');
  const kind = objectKind(information?.has('UnderlyingObjectType') ? information.number('UnderlyingObjectType') : 0);
  const place = folderOfList(call, list, information?.nested('FolderPath')?.maybeText('DecodedUrl'));
  if (list.isLibrary && kind === 0) throw filesByUpload();
  call.access.demand('AddListItems', place.scopeId);
  const inputs = inputsOf(values);
  const reading = readForm(inputs, list, contextOf(call, values));
  const refusals = reading.ok
    ? [...duplicateAnswers(call, list, inputs, reading.edit), ...validationAnswers(call, list, inputs, reading.edit)]
    : reading.refusals;
  if (!reading.ok || refusals.length > 0) return answer('AddValidateUpdateItemUsingPath', merged(inputs, refusals, 0));
  const leafName = information?.nested('LeafName')?.maybeText('DecodedUrl');
  const row = addRow(call, list, place, kind, reading.edit, leafName);
  return answer('AddValidateUpdateItemUsingPath', [
    ...merged(inputs, [], row.id), accepted({ name: 'Id', value: String(row.id) }, row.id),
  ]);
}

/**
 * `items(...)/ValidateUpdateListItem`. With bNewDocumentUpdate the present version is overwritten: no trace but the ETag.
 */
export function validateUpdateListItem(call: Call, list: ListOfItems, row: ItemRow, values: Values): Resource {
  refuseCheckIn(values);
  const inputs = inputsOf(values);
  const reading = readForm(inputs, list, contextOf(call, values));
  const refusals = reading.ok
    ? [...duplicateAnswers(call, list, inputs, reading.edit, row.id), ...validationAnswers(call, list, inputs, reading.edit, row)]
    : reading.refusals;
  if (reading.ok && refusals.length === 0) {
    editItem(call, list, row, { ...reading.edit, overwriteVersion: values.flag('bNewDocumentUpdate') });
  }
  return answer('ValidateUpdateListItem', merged(inputs, refusals, refusals.length > 0 ? 0 : row.id));
}

function addRow(
  call: Call, list: ListOfItems, place: FolderPlace, kind: 0 | 1, edit: ItemEdit, leafName: string | undefined,
): ItemRow {
  const title = edit.fields['Title'];
  const name = leafName ?? edit.leafName ?? (typeof title === 'string' ? title : undefined);
  if (kind === 1 && name === undefined) throw badRequest('A folder needs a LeafName.');
  if (kind === 0 && leafName !== undefined) throw notImplemented('Body property', 'listItemCreateInfo.LeafName');
  return createItem(call, list, place, {
    kind, fields: edit.fields, contentType: edit.contentType, provenance: edit.provenance, leafName: kind === 1 ? name : undefined,
  });
}

function contextOf(call: Call, values: Values): FormContext {
  return { ...formContext(call), datesInUtc: values.flag('datesInUTC'), invariantNumbers: values.flag('numberInInvariantCulture') };
}

/** What a form of the web knows: its locale, its people and what the caller may see of other lists. */
export function formContext(call: Call): FormContext {
  const { db, site } = call;
  return {
    locale: webLocaleOf(site.language),
    datesInUtc: false,
    invariantNumbers: false,
    resolvePrincipal: key => {
      const known = principalByLogin(db, site.id, key) ?? (/^\d+$/.test(key) ? principalById(db, site.id, Number(key)) : undefined);
      const person = known ? undefined : personByMail(db, key.replace(/^i:0#\.f\|membership\|/i, ''));
      return known?.id ?? (person && ensurePerson(db, site.id, person).id);
    },
    lookupExists: (column, id) => {
      const target = column.lookup && itemById(db, column.lookup.listId, id);
      return target !== undefined && call.access.has('ViewListItems', target.scopeId);
    },
  };
}

function inputsOf(values: Values): FormInput[] {
  return values.list('formValues').map(entry => {
    const { FieldName, FieldValue } = entry as { FieldName?: string | null; FieldValue?: string | null };
    if (!FieldName) throw badRequest('A form value has no FieldName.');
    return { name: FieldName, value: FieldValue ?? '' };
  });
}

function duplicateAnswers(
  call: Call, list: ListOfItems, inputs: readonly FormInput[], edit: ItemEdit, exceptId?: number,
): FormAnswer[] {
  return duplicatesIn(call.db, list.id, list.columns, edit.fields, exceptId).map(column => {
    const input = inputs.find(candidate => candidate.name.toLowerCase() === column.name.toLowerCase());
    return refused(input ?? { name: column.name, value: '' }, 'This value already exists in the list.', -2130575169);
  });
}

/** One answer per form value, in their order: the refusal if there is one. */
function merged(inputs: readonly FormInput[], refusals: readonly FormAnswer[], itemId: number): FormAnswer[] {
  return inputs.map(input => refusals.find(refusal => refusal.FieldName === input.name) ?? accepted(input, itemId));
}

function answer(name: string, answers: readonly FormAnswer[]): Resource {
  return valueResource(name, collectionOf(formValueType), answers);
}

function objectKind(value: number): 0 | 1 {
  if (value !== 0 && value !== 1) throw notImplemented('UnderlyingObjectType', String(value));
  return value;
}

function refuseCheckIn(values: Values): void {
  if (values.maybeText('checkInComment')) throw notImplemented('Body property', 'checkInComment');
}

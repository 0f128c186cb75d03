import { notImplemented } from '../graph-error';
import { objectOf, refuseOtherMembers, textOf, type JsonObject } from '../read-members';
import { invalidRequest } from '../engine/graph-refusals';
import { changeField, removeField } from '../../fields/change-field';
import type { Field } from '../../fields/field';
import { fieldById } from '../../fields/field-store';
import { addFieldWith } from '../../fields/add-field-options';
import { siteColumnOwner } from '../../fields/field-owner';
import type { FieldDraft } from '../../fields/new-field';
import type { List } from '../../lists/list';
import { Values } from '../../odata/values';
import type { Call } from '../../rest/call';
import { draftOfFacet, facetNames } from './column-draft';

const common = [
  '@odata.type', 'name', 'displayName', 'description', 'columnGroup', 'required', 'hidden', 'readOnly', 'indexed', 'enforceUniqueValues', 'defaultValue',
];

/** AddFieldOptions: the name that is asked for is the internal one. */
const nameIsInternal = 8;

const flagOf = (body: JsonObject, name: string): boolean | undefined => {
  const value = body[name];
  if (value !== undefined && typeof value !== 'boolean') throw invalidRequest(`The property '${name}' must be a boolean.`);
  return value;
};

const withoutUndefined = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

const defaultOf = (body: JsonObject): Partial<FieldDraft> => {
  if (body['defaultValue'] === undefined || body['defaultValue'] === null) return {};
  const value = objectOf(body['defaultValue'], "The property 'defaultValue'");
  refuseOtherMembers(value, ['@odata.type', 'value', 'formula']);
  return withoutUndefined({
    defaultValue: value['value'] === undefined ? undefined : textOf(value, 'value', undefined),
    defaultFormula: value['formula'] === undefined ? undefined : textOf(value, 'formula', undefined),
  });
};

const scopeOf = (call: Call, list: List | undefined): number => list?.scopeId ?? call.site.scopeId;

/**
 * Adds a column to a list, or a site column when there is no list: the same rules as for REST.
 * @throws 403 without ManageLists (ManageWeb on the site), 400, 409
 */
export const addColumn = (call: Call, list: List | undefined, body: JsonObject): Field => {
  call.access.demand(list === undefined ? 'ManageWeb' : 'ManageLists', scopeOf(call, list));
  refuseOtherMembers(body, [...common, ...facetNames]);
  const facets = facetNames.filter((name) => body[name] !== undefined && body[name] !== null);
  const [facet] = facets;
  if (facet === undefined || facets.length > 1) throw invalidRequest('A column must have exactly one kind, such as text or number.');
  const name = textOf(body, body['name'] === undefined ? 'displayName' : 'name', undefined);
  const draft: FieldDraft = withoutUndefined({
    ...draftOfFacet(facet, objectOf(body[facet], `The property '${facet}'`)), ...defaultOf(body),
    title: textOf(body, 'displayName', name), name, description: textOf(body, 'description', ''),
    group: body['columnGroup'] === undefined ? undefined : textOf(body, 'columnGroup', undefined),
    required: flagOf(body, 'required'), hidden: flagOf(body, 'hidden'), readOnly: flagOf(body, 'readOnly'),
    unique: flagOf(body, 'enforceUniqueValues'), indexed: flagOf(body, 'indexed') ?? flagOf(body, 'enforceUniqueValues'),
  });
  const owner = list === undefined ? siteColumnOwner(call.site) : list.id;
  return addFieldWith({ id: owner, scopeId: scopeOf(call, list), isSite: list === undefined }, draft, nameIsInternal, call);
};

const asRest: Readonly<Record<string, string>> = {
  displayName: 'Title', description: 'Description', columnGroup: 'Group', required: 'Required', hidden: 'Hidden', indexed: 'Indexed',
  enforceUniqueValues: 'EnforceUniqueValues',
};

/** @throws 501 for what cannot be changed this way, such as the kind of a column */
export const changeColumn = (call: Call, list: List | undefined, field: Field, body: JsonObject): Field => {
  call.access.demand(list === undefined ? 'ManageWeb' : 'ManageLists', scopeOf(call, list));
  const values = new Map<string, unknown>();
  for (const [name, value] of Object.entries(body).filter(([key]) => !key.startsWith('@'))) {
    const rest = asRest[name];
    if (rest !== undefined) {
      values.set(rest, rest === 'Title' || rest === 'Description' || rest === 'Group' ? textOf(body, name, undefined) : flagOf(body, name));
    } else if (name === 'choice') {
      const { choices } = draftOfFacet('choice', objectOf(value, "The property 'choice'"));
      if (choices !== undefined) values.set('Choices', choices);
    } else {
      throw notImplemented(`The change of the property '${name}'`);
    }
  }
  changeField(field, new Values(values), call);
  return fieldById(call.db, field.ownerId, field.id) ?? field;
};

export const removeColumn = (call: Call, list: List | undefined, field: Field): void => {
  call.access.demand(list === undefined ? 'ManageWeb' : 'ManageLists', scopeOf(call, list));
  removeField(field, call);
};

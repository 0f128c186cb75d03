import { fieldsOf } from '../fields/field-store';
import type { Field } from '../fields/field';
import { isLibrary, type List } from '../lists/list';
import { invalidArgument, notImplemented } from '../errors/refusals';
import { valueResource } from '../odata/declare';
import type { Operation } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { basePermissionsOf } from '../security/permissions';
import { readAsText, readForEdit } from './field-values';
import { itemMissing } from './item-refusals';
import { itemById, pathOfItem } from './item-row';
import { seenItem } from './items-seen-by';
import { itemsOf } from './list-source';
import { defaultContentType, type ListItem, type ListOfItems } from './list-of-items';
import { seesItem } from './own-items';

/** SPControlMode: of the whole form, and of each of its fields. */
const MODES = { display: 1, edit: 2, new: 3 } as const;

const SYSTEM = ['Author', 'Editor', 'Created', 'Modified'] as const;

/** What a form must know of a column, in the names of SharePoint's client forms; the part of it that is a fact of the column. */
function schemaOf(field: Field): Readonly<Record<string, unknown>> {
  return {
    Id: field.id, Title: field.title, InternalName: field.internalName, Name: field.internalName, Type: field.type, FieldType: field.type,
    Description: field.description, Required: field.required, ReadOnlyField: field.readOnly, Hidden: field.hidden, IsUnique: field.unique,
    ...(field.maxLength === undefined ? {} : { MaxLength: field.maxLength }), ...(field.choices === undefined ? {} : { Choices: field.choices }),
    ...(field.defaultValue === undefined ? {} : { DefaultValue: field.defaultValue }),
  };
}

function found(call: Call, list: ListOfItems, id: number): ListItem {
  const item = seenItem(call, list, itemById(call.db, list.id, id));
  if (!item || !call.access.has('ViewListItems', item.row.scopeId) || !seesItem(call, list, item.row)) throw itemMissing();
  return item;
}

function valuesOf(call: Call, list: ListOfItems, item: ListItem | undefined, mode: number): Readonly<Record<string, string>> {
  const columns = list.columns.filter(column => !column.onRequest);
  if (!item) return Object.fromEntries(columns.map(column => [column.name, column.defaultValue ?? '']));
  const read = mode === MODES.display ? readAsText : readForEdit;
  return {
    ...Object.fromEntries(columns.map(column => [column.name, read(item, column, call)])),
    Author: String(item.row.authorId), Editor: String(item.row.editorId), Created: item.row.created, Modified: item.row.modified,
  };
}

/** One form of a list: the values of an item and what the form is to know of its columns. Shape: PnPjs IListFormData. */
function formData(call: Call, list: List, item: ListItem | undefined, mode: number): Readonly<Record<string, unknown>> {
  const seen = itemsOf(call, list);
  const contentTypeId = item?.row.contentType ?? defaultContentType(seen, 0);
  const contentType = seen.contentTypes.find(({ id }) => id === contentTypeId)?.name ?? '';
  const { High, Low } = basePermissionsOf(call.access.maskOn(item?.row.scopeId ?? list.scopeId));
  const fields = fieldsOf(call.db, list.id).filter(field => !field.hidden
    && (seen.columns.some(column => column.name === field.internalName) || SYSTEM.some(name => name === field.internalName)));
  const modeOf = (field: Field): number => (field.readOnly || SYSTEM.some(name => name === field.internalName) ? MODES.display : mode);
  return {
    ...valuesOf(call, seen, item, mode), ContentType: contentType,
    ListSchema: Object.fromEntries(fields.map(field => [field.internalName, schemaOf(field)])),
    FormControlMode: mode,
    FieldControlModes: Object.fromEntries(fields.map(field => [field.internalName, modeOf(field)])),
    WebAttributes: {
      WebUrl: call.site.path, EffectivePresenceEnabled: true, AllowScriptableWebParts: false, PermissionCustomizePages: call.access.has('AddAndCustomizePages', call.site.scopeId),
      LCID: String(call.site.language), CurrentUserId: call.access.caller.principalId,
    },
    ItemAttributes: {
      Id: item?.row.id ?? 0, FsObjType: item?.row.kind ?? 0, ExternalListItem: false, Url: item ? pathOfItem(item.row) : '',
      EffectiveBasePermissionsLow: Number(Low), EffectiveBasePermissionsHigh: Number(High),
    },
    ListAttributes: {
      Id: list.id, BaseType: isLibrary(list) ? 1 : 0, Direction: list.settings.direction, ListTemplateType: list.baseTemplate, DefaultItemOpen: 1,
      EnableVersioning: seen.versioning,
    },
    CSRCustomLayout: false, PostBackRequired: false, PreviousPostBackHandled: false, UploadMode: false, SubmitButtonID: '',
    ItemContentTypeName: contentType, ItemContentTypeId: contentTypeId, JSLinks: '',
  };
}

/** `lists(...)/RenderListFormData`: JSON in a text, as SharePoint's forms get it. Of a new item (mode 3) the id is of no meaning. */
export const renderListFormData: Operation<List> = {
  parameters: { itemId: 'Edm.Int32', formId: 'Edm.String', mode: 'Edm.Int32' },
  needs: 'ViewListItems',
  run: (list, values, call) => {
    const mode = values.number('mode');
    if (mode === 0) throw invalidArgument('The control mode of a form is 1, 2 or 3.');
    if (mode < 0 || mode > MODES.new) throw notImplemented('Value of mode', String(mode));
    const item = mode === MODES.new ? undefined : found(call, itemsOf(call, list), values.number('itemId'));
    return valueResource('RenderListFormData', 'Edm.String', JSON.stringify(formData(call, list, item, mode)));
  },
};

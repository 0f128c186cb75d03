import { fieldByInternalName } from '../fields/field-store';
import type { List } from '../lists/list';
import { isLibrary } from '../lists/list';
import type { Call } from '../rest/call';

/** What `RenderListDataAsStream` tells of the columns of a view, in the words of SharePoint's pages. Only a part of what those get. */
export function listSchema(call: Call, list: List, viewFields: readonly string[]): Readonly<Record<string, unknown>> {
  return {
    listTitle: list.title, listTemplate: String(list.baseTemplate), isDocLib: isLibrary(list), LCID: String(call.site.language),
    Userid: String(call.access.caller.principalId), EffectivePresenceEnabled: '1', PresenceAlt: 'No presence information',
    Field: viewFields.map(name => fieldByInternalName(call.db, list.id, name)).filter(field => field !== undefined).map(field => ({
      Name: field.internalName, RealFieldName: field.internalName, DisplayName: field.title, ID: field.id, FieldType: field.type, Type: field.type,
      Required: field.required ? 'TRUE' : 'FALSE', ReadOnly: field.readOnly ? 'TRUE' : 'FALSE', Filterable: field.type === 'Note' ? 'FALSE' : 'TRUE',
      Sortable: field.type === 'Note' || field.type === 'MultiChoice' ? 'FALSE' : 'TRUE',
    })),
  };
}

import { addFieldWith } from '../fields/add-field-options';
import { changeField } from '../fields/change-field';
import type { Field } from '../fields/field';
import { isListField } from '../fields/field-owner';
import { fieldById } from '../fields/field-store';
import { fieldType } from '../fields/field-type';
import type { FieldOwner } from '../fields/fields';
import { readSchemaXml } from '../fields/read-schema-xml';
import { schemaXmlOf } from '../fields/schema-xml';
import { listsOf } from '../lists/list-store';
import { entityResource, nothing } from '../odata/declare';
import { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { permit } from '../security/permit';
import { allWebs } from '../webs/site-store';
import { commit } from './commit';
import { invalidRequest } from './csom-refusals';
import { objectIn, type CsomMembers } from './csom-members';

/** AddFieldOptions: into the default view. */
const toDefaultView = 16;

/** What was changed of a site column comes to the lists of the site collection that have it, with the lists' own rights. */
const pushToLists = (column: Field, values: Values, call: Call): void => {
  for (const site of allWebs(call.db, call.site.id)) {
    const within = site.webId === call.site.webId ? call : { ...call, site };
    for (const list of listsOf(call.db, site.webId)) {
      const own = fieldById(call.db, list.id, column.id);
      if (own !== undefined) {
        permit('ManageLists', list, () => list.scopeId, call);
        changeField(own, values, within);
      }
    }
  }
};

/** SP.Field */
export const fieldMembers: CsomMembers<Field> = {
  methods: {
    UpdateAndPushChanges: {
      parameters: { pushChangesToLists: 'Edm.Boolean' }, needs: 'ManageLists',
      run: ({ entity, call, live }, values) => {
        const changed = new Values(new Map(live.staged));
        commit(live);
        if (values.flag('pushChangesToLists') && changed.names().length > 0 && !isListField(entity, call)) {
          pushToLists(entity, changed, call);
        }
        return nothing;
      },
    },
  },
};

const isField = (object: ReturnType<typeof objectIn>): boolean =>
  object.kind === 'entity' && (object.type.is('SP.Field') || object.type.declaration.base?.is('SP.Field') === true);

/** Columns of a list, or site columns. */
export const fieldCollectionMembers: CsomMembers<FieldOwner> = {
  methods: {
    AddFieldAsXml: {
      parameters: { schemaXml: 'Edm.String', addToDefaultView: 'Edm.Boolean', options: 'Edm.Int32' }, needs: 'ManageLists',
      run: ({ entity, call }, values) => {
        const options = values.number('options') | (values.flag('addToDefaultView') ? toDefaultView : 0);
        return entityResource(fieldType, addFieldWith(entity, readSchemaXml(values.text('schemaXml'), entity, call), options, call));
      },
    },
    // A site column comes into a list as it is defined there.
    Add: {
      parameters: { field: 'object' }, needs: 'ManageLists',
      run: ({ entity, call }, values) => {
        const given = objectIn(values, 'field');
        if (!isField(given) || given.kind !== 'entity') {
          throw invalidRequest('The value of "field" is not of type SP.Field.');
        }
        return entityResource(fieldType, addFieldWith(entity, readSchemaXml(schemaXmlOf(given.entity as Field), entity, call), 0, call));
      },
    },
  },
};

import { invalidArgument } from '../errors/refusals';
import { entityResource } from '../odata/declare';
import type { Operation } from '../odata/entity-type';
import { addFieldWith } from './add-field-options';
import { fieldIdMissing } from './field-refusals';
import { fieldById } from './field-store';
import { fieldType } from './field-type';
import type { FieldOwner } from './fields';

/** `addDependentLookupField`: a column that shows another column of what a lookup points at, and that nobody fills in. */
export const addDependentLookup: Operation<FieldOwner> = {
  parameters: { displayName: 'Edm.String', primaryLookupFieldId: 'Edm.Guid', showField: 'Edm.String' },
  needs: 'ManageLists',
  run: (owner, values, call) => {
    const id = values.text('primaryLookupFieldId').toLowerCase();
    const primary = fieldById(call.db, owner.id, id);
    if (primary === undefined) {
      throw fieldIdMissing(id, call.site.path);
    }
    if (!primary.type.startsWith('Lookup') || primary.primaryFieldId !== undefined) {
      throw invalidArgument(`The field '${primary.title}' is not a primary lookup field.`);
    }
    const field = addFieldWith(owner, {
      type: primary.type, title: values.text('displayName'), readOnly: true, lookupList: primary.lookupList,
      lookupField: values.text('showField'), lookupWebId: primary.lookupWebId, primaryFieldId: primary.id,
    }, 0, call);
    return entityResource(fieldType, field);
  },
};

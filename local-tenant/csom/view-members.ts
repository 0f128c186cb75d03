import { notImplemented } from '../errors/refusals';
import type { Resource } from '../odata/entity-type';
import type { EdmType } from '../odata/edm';
import type { View } from '../views/view';
import { viewFieldsType } from '../views/view-fields';
import type { CsomMembers, CsomMethod } from './csom-members';

/** A method under the name that REST has it by. */
const as = (action: string, parameters: Readonly<Record<string, EdmType>>): CsomMethod<View> => ({
  parameters, needs: 'open',
  run: ({ entity, call }, values): Resource => {
    const operation = viewFieldsType.declaration.actions?.[action];
    if (operation === undefined) {
      throw notImplemented('Method of the client object model', `SP.ViewFieldCollection.${action}`);
    }
    return operation.run(entity, values, call);
  },
});

/** SP.ViewFieldCollection: a collection of names here. */
export const viewFieldsMembers: CsomMembers<View> = {
  children: (view) => view.fields,
  methods: {
    Add: as('AddViewField', { strField: 'Edm.String' }),
    Remove: as('RemoveViewField', { strField: 'Edm.String' }),
    RemoveAll: as('RemoveAllViewFields', {}),
    MoveFieldTo: as('MoveViewFieldTo', { field: 'Edm.String', index: 'Edm.Int32' }),
  },
};

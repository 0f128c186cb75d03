import { lockedRecord } from '../labels/label-refusals';
import type { ListItem } from '../items/list-of-items';
import { nothing, valueResource } from '../odata/declare';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { declaredAt, declareRecord, undeclareRecord } from '../records/declared-records';
import { invalidRequest } from './csom-refusals';
import { objectIn, type CsomMethod } from './csom-members';

/** An item and the call on its web. @throws ApiError for any other object */
const itemIn = (values: Values): { readonly item: ListItem; readonly call: Call } => {
  const given = objectIn(values, 'item');
  if (given.kind !== 'entity' || !given.type.is('SP.ListItem') || !('row' in (given.entity as object))) {
    throw invalidRequest('The value of "item" is not of type SP.ListItem.');
  }
  return { item: given.entity as ListItem, call: given.call };
};

const declared = (values: Values, at: (call: Call) => string): typeof nothing => {
  const { item: { row }, call } = itemIn(values);
  call.access.demand('EditListItems', row.scopeId);
  // What a label locks is a record already.
  if (row.fields._IsRecord === '1') {
    throw lockedRecord();
  }
  declareRecord(call.db, row, at(call));
  return nothing;
};

/** Static methods of Microsoft.SharePoint.Client.RecordsManagement.Records. */
export const recordMethods: Readonly<Record<string, CsomMethod<unknown>>> = {
  DeclareItemAsRecord: { parameters: { item: 'object' }, needs: 'open', run: (_on, values) => declared(values, (call) => call.now) },
  DeclareItemAsRecordWithDeclarationDate: {
    parameters: { item: 'object', declarationDate: 'Edm.DateTime' }, needs: 'open',
    run: (_on, values) => declared(values, () => values.text('declarationDate')),
  },
  UndeclareItemAsRecord: {
    parameters: { item: 'object' }, needs: 'open',
    run: (_on, values) => {
      const { item: { list, row }, call } = itemIn(values);
      call.access.demand('ManageLists', list.scopeId);
      undeclareRecord(call.db, row);
      return nothing;
    },
  },
  // An item with a record label is a record too (unverified).
  IsRecord: {
    parameters: { item: 'object' }, needs: 'open', onlyStages: true,
    run: (_on, values) => {
      const { item: { row }, call } = itemIn(values);
      return valueResource('IsRecord', 'Edm.Boolean', declaredAt(call.db, row) !== undefined || row.fields._IsRecord === '1');
    },
  },
};

import { VALIDATE_PARAMETERS, validateUpdateListItem } from '../items/form-endpoints';
import { formValueType } from '../items/form-types';
import { itemById } from '../items/item-row';
import type { ListItem } from '../items/list-of-items';
import { valueResource } from '../odata/declare';
import { collectionOf, complex } from '../odata/edm';
import type { Operation } from '../odata/entity-type';
import { viewMissing } from '../views/view-refusals';
import { viewsOf } from '../views/view-store';
import { renderRow } from './render-row';
import { usableView } from './view-by-id';

const resultsType = complex('SP.ListItemUpdateResults', { UpdatedData: 'Edm.String', UpdateResults: collectionOf(formValueType) });

interface Result { readonly HasException: boolean }

/** `items(...)/ValidateUpdateFetchListItem`: as ValidateUpdateListItem, and the row as a view shows it then (the text's form is unverified). */
export const validateUpdateFetch: Operation<ListItem> = {
  parameters: { ...VALIDATE_PARAMETERS, View: { type: 'Edm.String', optional: true }, RootFolder: { type: 'Edm.String', optional: true } },
  needs: 'EditListItems',
  run: ({ list, row }, values, call) => {
    const id = values.maybeText('View') ?? '';
    const view = id === '' ? viewsOf(call.db, list.id).find(({ isDefault }) => isDefault) : usableView(call, list.id, id);
    if (id !== '' && !view) throw viewMissing();
    const written = validateUpdateListItem(call, list, row, values);
    const results = written.kind === 'value' ? (written.value as readonly Result[]) : [];
    const after = results.some(({ HasException }) => HasException) ? undefined : itemById(call.db, list.id, row.id);
    const data = after && JSON.stringify({ Row: [renderRow(call, list, after, { fields: view?.fields ?? [], datesInUtc: true })] });
    return valueResource('ValidateUpdateFetchListItem', resultsType, { UpdateResults: results, UpdatedData: data ?? '' });
  },
};

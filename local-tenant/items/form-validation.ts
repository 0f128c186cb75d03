import type { Call } from '../rest/call';
import { validationProblems } from '../lists/validate-item';
import { refused, type FormAnswer, type FormInput } from './form-types';
import type { ItemRow } from './item-row';
import type { ListOfItems } from './list-of-items';
import type { ItemEdit } from './write-item';

/**
 * What columns that a form fills in say to their values by their validation formulas. What the list's own formula says, or that of
 * a column that the form leaves alone, is no answer to any of its values: it is thrown when the item is written.
 */
export function validationAnswers(
  call: Call, list: ListOfItems, inputs: readonly FormInput[], edit: ItemEdit, row?: ItemRow,
): FormAnswer[] {
  const after = { id: row?.id, fields: { ...row?.fields, ...edit.fields }, created: row?.created ?? call.now, modified: call.now };
  return validationProblems(call, list.id, after).flatMap(({ field, message, number }) => {
    const input = inputs.find(candidate => candidate.name.toLowerCase() === field?.internalName.toLowerCase());
    return input === undefined ? [] : [refused(input, message, number)];
  });
}

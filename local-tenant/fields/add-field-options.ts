import { linkField } from '../content-types/field-links-of';
import { notImplemented } from '../errors/refusals';
import type { Call } from '../rest/call';
import { addToDefaultView } from '../views/view-store';
import type { Field } from './field';
import type { FieldOwner } from './fields';
import { addField, type FieldDraft } from './new-field';

/** AddFieldOptions, to be added up. */
const options = {
  addToDefaultContentType: 1, addToNoContentType: 2, addToAllContentTypes: 4, nameIsInternal: 8, addToDefaultView: 16, checkDisplayName: 32,
} as const;

const all = Object.values(options).reduce((sum, value) => sum | value, 0);

/**
 * Adds a column and does with it what the options say: without any it comes into the list's first content type.
 * @throws 501 for an option that does not exist
 */
export const addFieldWith = (owner: FieldOwner, draft: FieldDraft, wanted: number, call: Call): Field => {
  if ((wanted & ~all) !== 0 || wanted < 0) {
    throw notImplemented('Value of body property', `Options = ${wanted}`);
  }
  const has = (option: keyof typeof options): boolean => (wanted & options[option]) !== 0;
  const field = addField(call, owner.id, draft, { nameIsInternal: has('nameIsInternal'), titleIsUnique: has('checkDisplayName') });
  if (!owner.isSite) {
    const toAll = has('addToAllContentTypes') ? 'all' : 'default';
    linkField(call.db, field, has('addToNoContentType') ? 'none' : toAll);
    if (has('addToDefaultView')) {
      addToDefaultView(call.db, owner.id, field.internalName);
    }
  }
  return field;
};

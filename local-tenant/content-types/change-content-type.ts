import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { listById } from '../lists/list-store';
import type { ContentType } from './content-type';
import { checkName, takeColumns } from './add-content-type';
import { childrenOf } from './content-type-owner';
import { contentTypeInUse, contentTypeOfFeature, contentTypeReadOnly, contentTypeSealed } from './content-type-refusals';
import { contentTypeById, deleteContentType, replaceContentType } from './content-type-store';

/** Settings that are kept and given back, by the property's name. */
export const keptSettings = [
  'JSLink', 'DocumentTemplate', 'NewFormUrl', 'EditFormUrl', 'DisplayFormUrl', 'NewFormTemplateName', 'EditFormTemplateName',
  'DisplayFormTemplateName', 'MobileNewFormUrl', 'MobileEditFormUrl', 'MobileDisplayFormUrl', 'NewFormClientSideComponentId',
  'NewFormClientSideComponentProperties', 'EditFormClientSideComponentId', 'EditFormClientSideComponentProperties',
  'DisplayFormClientSideComponentId', 'DisplayFormClientSideComponentProperties', 'ClientFormCustomFormatter',
] as const;

/** What is sealed or read only can only be freed of that. @throws 500 */
export const demandChangeable = (type: ContentType): void => {
  if (type.sealed) {
    throw contentTypeSealed(type.name);
  }
  if (type.readOnly) {
    throw contentTypeReadOnly(type.name);
  }
};

const frees = (values: Values): boolean =>
  values.names().length > 0 && values.names().every((name) => (name === 'Sealed' || name === 'ReadOnly') && !values.flag(name));

/** MERGE of a content type. Its children keep what they have until the change is pushed to them. */
export const changeContentType = (type: ContentType, values: Values, call: Call): void => {
  if (!frees(values)) {
    demandChangeable(type);
  }
  const more = Object.fromEntries(keptSettings.filter((name) => values.has(name)).map((name) => [name, values.text(name)]));
  const flag = (name: string, otherwise: boolean): boolean => (values.has(name) ? values.flag(name) : otherwise);
  replaceContentType(call.db, {
    ...type,
    name: values.has('Name') ? checkName(call, type.ownerId, values.text('Name'), type.id) : type.name,
    description: values.maybeText('Description') ?? type.description,
    group: values.maybeText('Group') ?? type.group,
    hidden: flag('Hidden', type.hidden), readOnly: flag('ReadOnly', type.readOnly), sealed: flag('Sealed', type.sealed),
    more: { ...type.more, ...more },
  });
};

/** `update(updateChildren=true)`: the columns of a content type come to those that were made from it, and to their lists. */
export const pushToChildren = (type: ContentType, call: Call): void => {
  demandChangeable(type);
  for (const child of childrenOf(type, call)) {
    const missing = type.fieldLinks.filter(({ id }) => !child.fieldLinks.some((link) => link.id === id));
    replaceContentType(call.db, { ...child, fieldLinks: [...child.fieldLinks, ...missing] });
    if (listById(call.db, child.ownerId) !== undefined) {
      takeColumns(call, child.ownerId, type);
    }
  }
};

const isUsed = (type: ContentType, call: Call): boolean =>
  childrenOf(type, call).length > 0
  || call.db.get('SELECT 1 AS found FROM items WHERE list_id = ? AND content_type = ? COLLATE NOCASE LIMIT 1', type.ownerId, type.id) !== undefined;

/** @throws 500 for one that items, lists or other content types use, that SharePoint brought itself, or that is sealed or read only */
export const removeContentType = (type: ContentType, call: Call): void => {
  if (type.builtIn === true) {
    throw contentTypeOfFeature(type.name);
  }
  demandChangeable(type);
  if (isUsed(type, call)) {
    throw contentTypeInUse();
  }
  deleteContentType(call.db, type);
};

/** As it stands now: operations that follow one another in a request must see what the former did. */
export const reread = (type: ContentType, call: Call): ContentType => contentTypeById(call.db, type.ownerId, type.id) ?? type;

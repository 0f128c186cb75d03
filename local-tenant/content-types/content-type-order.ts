import { invalidArgument, notImplemented } from '../errors/refusals';
import type { Folder } from '../items/folder';
import { listById, replaceList } from '../lists/list-store';
import type { Call } from '../rest/call';
import { contentTypeMissing } from './content-type-refusals';
import { contentTypesOf, replaceContentType } from './content-type-store';

interface TypeId {
  readonly StringValue: string;
}

const idsIn = (ids: readonly string[]): TypeId[] => ids.map((id) => ({ StringValue: id }));

/** `UniqueContentTypeOrder` of a list's root folder: what somebody chose; null for nothing chosen, and for other folders. */
export const uniqueOrder = ({ list, row }: Folder, call: Call): TypeId[] | null => {
  const chosen = row === undefined ? listById(call.db, list.id)?.settings.contentTypeOrder : undefined;
  return chosen === undefined ? null : idsIn(chosen);
};

/** `ContentTypeOrder`: the content types that the New button offers, in their order; folders are never among them. */
export const visibleOrder = ({ list }: Folder, call: Call): TypeId[] =>
  idsIn(listById(call.db, list.id)?.settings.contentTypeOrder ?? list.contentTypes.map(({ id }) => id).filter((id) => !/^0x0120(?!D520)/i.test(id)));

/**
 * Chooses which content types of a list are offered, and in which order: the first is what new items get. The others stay in the list.
 * @throws 403 without ManageLists, 400 for none or one that the list has not
 */
export const chooseOrder = ({ list, row }: Folder, ids: readonly string[], call: Call): void => {
  const { db } = call;
  const stored = listById(db, list.id);
  if (row !== undefined || stored === undefined) {
    throw notImplemented('Body property on a folder below the root', 'UniqueContentTypeOrder');
  }
  call.access.demand('ManageLists', list.scopeId);
  if (ids.length === 0) {
    throw invalidArgument('The order of content types cannot be empty.');
  }
  const types = contentTypesOf(db, list.id);
  const chosen = ids.map((id) => {
    const type = types.find((one) => one.id.toLowerCase() === id.toLowerCase());
    if (type === undefined) {
      throw contentTypeMissing(id);
    }
    return type;
  });
  [...chosen, ...types.filter((type) => !chosen.includes(type))].forEach((type, position) => replaceContentType(db, { ...type, position }));
  replaceList(db, { ...stored, settings: { ...stored.settings, contentTypeOrder: chosen.map(({ id }) => id) } });
};

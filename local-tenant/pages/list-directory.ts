import { fullSight } from './list-sight';
import { isLibrary, type List } from '../lists/list';
import { listsOf } from '../lists/list-store';
import type { Visit } from './visit';

/** The lists and libraries of a site of which the visitor may see something, by title; hidden ones are left out. */
export const visibleLists = ({ site, call }: Visit): List[] =>
  listsOf(call.db, site.webId).filter((list) => !list.settings.hidden && fullSight(call, list) !== 'nothing');

/** Where people see a list: the address of its default view, of the whole list or of one of its folders. */
export const viewAddressOf = (list: List, folder?: string): string => {
  const view = encodeURI(`${list.rootFolder}${isLibrary(list) ? '/Forms' : ''}/AllItems.aspx`);
  return folder === undefined || folder === list.rootFolder ? view : `${view}?id=${encodeURIComponent(folder)}`;
};

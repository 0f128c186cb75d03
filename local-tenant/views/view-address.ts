import { isLibrary, type List } from '../lists/list';
import { listOfAddress } from '../lists/list-store';
import type { Call } from '../rest/call';
import type { View } from './view';
import { viewsOf } from './view-store';

/** Server-relative address of a view's page. */
export const addressOfView = (list: List, view: View): string => `${list.rootFolder}/${isLibrary(list) ? 'Forms/' : ''}${view.page}`;

/** The view whose page has this address. */
export const viewAtAddress = (call: Call, path: string): { readonly list: List; readonly view: View } | undefined => {
  const list = /\.aspx$/i.test(path) ? listOfAddress(call.db, call.site.webId, path) : undefined;
  const view = list && viewsOf(call.db, list.id).find((one) => addressOfView(list, one).toLowerCase() === path.toLowerCase());
  return list && view && { list, view };
};

import type { List } from '../lists/list';
import { viewAddressOf } from './list-directory';
import type { Link } from './shell';

/** The way from the root of a list to one of its folders. */
export const trailOf = (list: List, folder: string): Link[] => {
  const names = folder.slice(list.rootFolder.length).split('/').filter((name) => name !== '');
  const folders = names.map((name, at) => ({
    text: name,
    address: viewAddressOf(list, [list.rootFolder, ...names.slice(0, at + 1)].join('/')),
  }));
  return [{ text: list.title, address: viewAddressOf(list) }, ...folders];
};

/** The address of a page of a folder's rows, from 0. */
export const addressOfPage = (list: List, folder: string, pageNumber: number): string => {
  const address = viewAddressOf(list, folder);
  return `${address}${address.includes('?') ? '&' : '?'}page=${pageNumber + 1}`;
};

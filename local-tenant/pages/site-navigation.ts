import { isLibrary, type List } from '../lists/list';
import { viewAddressOf, visibleLists } from './list-directory';
import type { Link, SiteNavigation } from './shell';
import { pagesOf } from './site-page-store';
import type { Visit } from './visit';

/** The address of a page of a site. */
export const pageAddressOf = (sitePath: string, name: string): string => `${sitePath}/SitePages/${name}.aspx`;

/** The address of the list of everything on a site, as SharePoint has it. */
export const contentsAddressOf = (sitePath: string): string => `${sitePath}/_layouts/15/viewlsts.aspx`;

/** What stands at the left of a site's pages: what its visitor may see of it. */
export const navigationOf = (visit: Visit): SiteNavigation => {
  const { site, call } = visit;
  const lists = visibleLists(visit);
  return {
    title: site.title,
    home: site.path,
    contents: contentsAddressOf(site.path),
    pages: pagesOf(call.db, site.id).map(({ title, name }) => ({ text: title, address: pageAddressOf(site.path, name) })),
    libraries: lists.filter(isLibrary).map(linkOf),
    lists: lists.filter((list) => !isLibrary(list)).map(linkOf),
  };
};

const linkOf = (list: List): Link => ({ text: list.title, address: viewAddressOf(list) });

import { fileAt } from '../files/library-file';
import { redirect } from '../identity/http';
import { itemByPath } from '../items/item-row';
import type { List } from '../lists/list';
import { viewAddressOf, visibleLists } from './list-directory';
import type { PageProblem } from './problem-page';
import { sendFile } from './send-file';
import { showDocument } from './show-document';
import { showContents } from './show-contents';
import { showList } from './show-list';
import { showWebPartPage } from './show-web-part-page';
import { contentsAddressOf, pageAddressOf } from './site-navigation';
import { pagesOf } from './site-page-store';
import type { Visit } from './visit';

/** Answers an address in a site that its visitor may open; gives the problem when there is nothing to show. */
export const showInSite = async (visit: Visit, path: string): Promise<PageProblem | undefined> => {
  const { exchange, site, call } = visit;
  const here = path.replace(/\/+$/, '');
  if (sameText(here, site.path)) return goTo(visit, welcomeOf(visit));
  if (sameText(here, contentsAddressOf(site.path))) {
    showContents(visit);
    return undefined;
  }
  const document = await showDocument(visit, here);
  if (document !== 'notHere') return document;
  const page = here.slice(site.path.length).match(/^\/SitePages\/([\w-]+)\.aspx$/i)?.[1];
  if (page !== undefined) return showWebPartPage(visit, page);
  const list = visibleLists(visit).find((each) => sameText(here, each.rootFolder) || here.toLowerCase().startsWith(`${each.rootFolder.toLowerCase()}/`));
  if (list === undefined) return 'notFound';
  const inside = here.slice(list.rootFolder.length);
  if (/^(\/Forms)?\/AllItems\.aspx$/i.test(inside)) return showList(visit, list, exchange.url.searchParams.get('id') ?? list.rootFolder);
  if (inside === '') return goTo(visit, viewAddressOf(list));
  return showEntry(visit, list, here, call.access.has('ViewListItems', itemByPath(call.db, here)?.scopeId ?? list.scopeId));
};

/** A folder is shown in the list's view; a document is opened. */
const showEntry = async (visit: Visit, list: List, path: string, mayView: boolean): Promise<PageProblem | undefined> => {
  const row = itemByPath(visit.call.db, path);
  if (row === undefined || row.listId !== list.id || !mayView) return 'notFound';
  if (row.kind === 1) return goTo(visit, viewAddressOf(list, path));
  const file = fileAt(visit.call, path);
  return file === undefined ? 'notFound' : sendFile(visit, file);
};

/** The first page of a site, or else what is on it. */
const welcomeOf = ({ call, site }: Visit): string => {
  const first = pagesOf(call.db, site.id)[0];
  return first === undefined ? contentsAddressOf(site.path) : pageAddressOf(site.path, first.name);
};

const goTo = ({ exchange }: Visit, address: string): undefined => {
  redirect(exchange.response, address);
  return undefined;
};

const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

import type { List } from '../lists/list';
import { contentsPage } from './contents-page';
import { visibleLists } from './list-directory';
import { fullSight, sightCondition } from './list-sight';
import { sendPage } from './send-page';
import { shellOf } from './shell-of';
import { navigationOf } from './site-navigation';
import type { Visit } from './visit';

/** `<site>/_layouts/15/viewlsts.aspx`: everything on the site. */
export const showContents = (visit: Visit): void => {
  const { exchange } = visit;
  const lists = visibleLists(visit).map((list) => ({ list, items: countOf(visit, list) }));
  const shell = shellOf(exchange, exchange.path + exchange.url.search, navigationOf(visit));
  sendPage(exchange.response, 200, contentsPage(shell, lists));
};

/** How many items and files, folders not counted. */
const countOf = ({ call }: Visit, list: List): number => {
  const sight = sightCondition(fullSight(call, list));
  const sql = `SELECT count(*) AS n FROM items WHERE list_id = ? AND kind = 0${sight.sql}`;
  return call.db.get<{ n: number }>(sql, list.id, ...sight.values)?.n ?? 0;
};

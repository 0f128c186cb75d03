import { isBuilt } from './built-web-parts';
import { pageContextOf } from './page-context';
import type { PageProblem } from './problem-page';
import { sendPage } from './send-page';
import { shellOf } from './shell-of';
import { navigationOf } from './site-navigation';
import { pageNamed } from './site-page-store';
import type { Visit } from './visit';
import { webPartPage } from './web-part-page';

/** `<site>/SitePages/<name>.aspx`: a modern page and the web part on it. Needs the right to view pages. */
export const showWebPartPage = async (visit: Visit, name: string): Promise<PageProblem | undefined> => {
  const { exchange, site, call } = visit;
  const found = pageNamed(exchange.tenant.db, site.id, name);
  if (found === undefined) return 'notFound';
  if (!call.access.has('ViewPages', site.scopeId)) return 'forbidden';
  const { title, componentId, properties } = found;
  const built = await isBuilt(exchange.tenant.webParts, componentId);
  const shell = shellOf(exchange, exchange.path + exchange.url.search, navigationOf(visit));
  const markup = webPartPage(shell, { title, componentId, properties, pageContext: pageContextOf(visit), built });
  sendPage(exchange.response, 200, markup, 'webPart');
  return undefined;
};

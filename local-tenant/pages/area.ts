import { redirect } from '../identity/http';
import { decodedPath } from '../rest/percent-encoding';
import type { Area, Exchange } from '../rest/area';
import { send } from '../rest/send';
import { siteOfAddress } from '../webs/site-store';
import { serveAsset } from './assets';
import { showHome } from './home';
import { problemPage, type PageProblem } from './problem-page';
import { sendPage } from './send-page';
import { seedPages } from './seed-pages';
import { shellOf, viewerOf } from './shell-of';
import { showInSite } from './show-in-site';
import { navigationOf } from './site-navigation';
import { sitePageTables } from './site-page-store';
import { refusedTokenAt, visitOf } from './visit';

/** What people see in a browser: the tenant's own pages, and the web parts that stand on them. Asked last of all areas. */
export const pagesArea: Area = {
  name: 'pages',
  tables: sitePageTables,
  seed: ({ db }, seed) => seedPages(db, seed),
  respond: async (exchange) => {
    if (await serveAsset(exchange)) return true;
    if (exchange.request.method !== 'GET' && exchange.request.method !== 'HEAD') return false;
    if (/^\/(_local|_web-parts)\//.test(exchange.path)) return false;
    await show(exchange);
    return true;
  },
};

async function show(exchange: Exchange): Promise<void> {
  const address = exchange.path + exchange.url.search;
  const refusal = refusedTokenAt(exchange);
  if (refusal !== undefined) return send(exchange.request, exchange.response, refusal);
  if (viewerOf(exchange) === undefined) {
    return redirect(exchange.response, `/identity/sign-in?return=${encodeURIComponent(address)}`);
  }
  if (exchange.path === '/') return showHome(exchange);
  const path = decodedPath(exchange.path);
  const site = path === undefined ? undefined : siteOfAddress(exchange.tenant.db, path);
  const visit = site === undefined ? undefined : visitOf(exchange, site);
  if (path === undefined || visit === undefined) return showProblem(exchange, 'notFound');
  if (!visit.call.access.has('Open', visit.site.scopeId)) return showProblem(exchange, 'forbidden');
  const problem = await showInSite(visit, path);
  if (problem === undefined) return;
  sendPage(exchange.response, statusOf[problem], problemPage(shellOf(exchange, address, navigationOf(visit)), problem));
}

function showProblem(exchange: Exchange, problem: PageProblem): void {
  const address = exchange.path + exchange.url.search;
  sendPage(exchange.response, statusOf[problem], problemPage(shellOf(exchange, address), problem));
}

const statusOf: Readonly<Record<PageProblem, number>> = { notFound: 404, forbidden: 403, failed: 500 };

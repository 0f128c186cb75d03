import type { Exchange } from '../rest/area';
import { allSites } from '../webs/site-store';
import { homePage } from './home-page';
import { sendPage } from './send-page';
import { shellOf } from './shell-of';
import { visitOf } from './visit';

/** `/`: the sites that the viewer may open, in the order of their titles. */
export const showHome = (exchange: Exchange): void => {
  const open = allSites(exchange.tenant.db).filter(
    (site) => site.path !== '' && (visitOf(exchange, site)?.call.access.has('Open', site.scopeId) ?? false),
  );
  const links = open.map(({ title, path }) => ({ text: title, address: path }));
  links.sort((one, other) => one.text.localeCompare(other.text, 'nl'));
  sendPage(exchange.response, 200, homePage(shellOf(exchange, '/'), links));
};

import { fileURLToPath } from 'node:url';
import type { Exchange } from '../rest/area';
import { serveFolder } from './serve-folder';

/** Where the build puts the script and the style sheet of the tenant's own pages: beside the program. */
const assetFolder = fileURLToPath(new URL('./assets/', import.meta.url));

/** `/_local/page.js`, `/_local/page.css`, and `/_web-parts/...`: what pages load. Open to all, as it says nothing about anybody. */
export const serveAsset = async (exchange: Exchange): Promise<boolean> => {
  const { path, tenant, request } = exchange;
  if (path === '/favicon.ico') {
    // Browsers ask for it beside every document; this tenant has no icon.
    exchange.response.writeHead(204, { 'Cache-Control': 'max-age=86400' }).end();
    return true;
  }
  const [, space, name] = /^\/(_local|_web-parts)\/(.+)$/.exec(path) ?? [];
  if (name === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  if (space === '_local') return serveFolder(exchange, assetFolder, name);
  return tenant.webParts !== undefined && serveFolder(exchange, tenant.webParts, name);
};

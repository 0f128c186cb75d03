import { callOnSite } from '../engine/call-on';
import { demandWhole } from '../../files/download';
import { bodyOf } from '../../files/library-file';
import { mediaTypeOf } from '../../files/media-type';
import { decodedPath } from '../../rest/percent-encoding';
import { sendFileBody } from '../../rest/send-file';
import { itemByUniqueId, pathOfItem } from '../../items/item-row';
import { listOfItems } from '../../items/list-source';
import type { Exchange } from '../../rest/area';
import { actorById } from '../../identity/actor';
import { siteByPath } from '../../webs/site-store';
import { GraphError } from '../graph-error';
import { readTicket } from './download-url';
import { isFolder, visible, type DriveItem } from './drive-place';

/** The file of a download address, for the person to whom it was given, as far as they may still read it. */
const fileOf = ({ tenant, address, request, url }: Exchange, webPath: string): DriveItem | undefined => {
  const uniqueId = url.searchParams.get('UniqueId') ?? '';
  const ticket = readTicket(tenant.issuer.secret, url.searchParams.get('tempauth') ?? '', uniqueId, tenant.now());
  const person = ticket && actorById(tenant.db, ticket.personId);
  const site = siteByPath(tenant.db, decodedPath(webPath) ?? '');
  if (person === undefined || site === undefined) return undefined;
  const call = callOnSite(tenant, { personId: person.id, via: 'bearer' }, site, { method: request.method ?? 'GET', headers: new Map(), body: Buffer.alloc(0), origin: address.origin });
  const row = itemByUniqueId(tenant.db, uniqueId);
  const list = row && listOfItems(call, row.listId);
  const item = list && visible({ call, list, row });
  return item !== undefined && !isFolder(item) && call.access.has('OpenItems', item.row?.scopeId ?? 0) ? item : undefined;
};

/** Answers `<web>/_layouts/15/download.aspx` with a ticket; others of that name are not Graph's. */
export const serveDownload = async (exchange: Exchange): Promise<boolean> => {
  const webPath = /^(.*)\/_layouts\/15\/download\.aspx$/i.exec(exchange.path)?.[1];
  if (webPath === undefined || !exchange.url.searchParams.has('tempauth')) return false;
  const { response, request, tenant } = exchange;
  let item: DriveItem | undefined;
  try {
    item = request.method === 'GET' || request.method === 'HEAD' ? tenant.db.transaction(() => fileOf(exchange, webPath)) : undefined;
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
  }
  const body = item?.row && bodyOf(item.call, { list: item.list, row: item.row });
  if (item?.row === undefined || body === undefined) {
    response.writeHead(401, { 'Content-Type': 'text/plain; charset=utf-8' }).end('401 UNAUTHORIZED\n');
    return true;
  }
  demandWhole(body, pathOfItem(item.row));
  await sendFileBody(request, response, { file: body.path, size: body.size }, {
    'Content-Type': mediaTypeOf(item.row.leafName), 'Content-Disposition': `attachment;filename*=UTF-8''${encodeURIComponent(item.row.leafName)}`,
    ETag: `"{${item.row.uniqueId.toUpperCase()}},${item.row.version}"`, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, max-age=0',
  });
  return true;
};

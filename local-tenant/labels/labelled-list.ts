import type { Call } from '../rest/call';
import { listMissing, listUrlNotAbsolute } from './label-refusals';
import { decodedOrAsIs } from '../rest/percent-encoding';

/** What labelling must know of a list. */
export interface LabelledList {
  readonly id: string;
  readonly scopeId: number;
}

/**
 * The list at an absolute address, on the site that is asked.
 * @throws 400 for an address that is not absolute, 404 when the site has no such list or the caller may not see it
 */
export const listAt = (call: Call, listUrl: string): LabelledList => {
  const address = /^https?:\/\/([^/]+)(\/[^?#]*)$/i.exec(listUrl);
  if (address === null) throw listUrlNotAbsolute(listUrl);
  const [, host = '', path = ''] = address;
  // Clients write the path as it is or percent-encoded; a name may contain a percent sign itself.
  const row = isOwnHost(call, host) ? (listIn(call, path) ?? listIn(call, decodedOrAsIs(path))) : undefined;
  if (row === undefined || !call.access.has('ViewListItems', row.scope_id)) throw listMissing(listUrl);
  return { id: row.id, scopeId: row.scope_id };
};

/**
 * Whether a host is the one that is asked. `localhost` and `127.0.0.1` are the same machine; CLI for Microsoft 365 leaves out the port, which
 * SharePoint's addresses do not have.
 */
export const isOwnHost = (call: Call, host: string): boolean => {
  const plain = (name: string): string => name.toLowerCase().replace('127.0.0.1', 'localhost');
  const here = plain(call.request.origin.replace(/^https?:\/\//, ''));
  return [here, here.replace(/:\d+$/, '')].includes(plain(host));
};

const listIn = (call: Call, path: string): { readonly id: string; readonly scope_id: number } | undefined =>
  call.db.get('SELECT id, scope_id FROM lists WHERE web_id = ? AND root_folder = ?', call.site.webId, path.replace(/\/+$/, ''));

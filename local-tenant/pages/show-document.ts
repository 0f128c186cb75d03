import { bodyOfVersion, fileVersion } from '../files/file-versions';
import { fileAt, fileById, type LibraryFile } from '../files/library-file';
import type { PageProblem } from './problem-page';
import { sendFile } from './send-file';
import type { Visit } from './visit';

/**
 * The addresses by which SharePoint gives documents: `<site>/_layouts/15/download.aspx?UniqueId=<guid>` or `?SourceUrl=<path>`, and
 * `<site>/_vti_history/<version>/<path>` for what a file was.
 *
 * @returns 'notHere' for any other address
 */
export const showDocument = async (visit: Visit, path: string): Promise<PageProblem | undefined | 'notHere'> => {
  const inside = path.slice(visit.site.path.length);
  if (/^\/_layouts\/15\/download\.aspx$/i.test(inside)) return download(visit);
  const [, version, file] = /^\/_vti_history\/(\d+)\/(.+)$/i.exec(inside) ?? [];
  return version === undefined ? 'notHere' : former(visit, Number(version), `${visit.site.path}/${file ?? ''}`);
};

const download = async (visit: Visit): Promise<PageProblem | undefined> => {
  const { exchange, call } = visit;
  const [id, source] = ['UniqueId', 'SourceUrl'].map((name) => parameter(exchange.url, name));
  const file = id === undefined ? source && fileAt(call, withoutOrigin(source)) : fileById(call, id.replace(/[{}]/g, '').toLowerCase());
  if (!file || !mayView(visit, file)) return 'notFound';
  return sendFile(visit, file);
};

const former = async (visit: Visit, uiVersion: number, path: string): Promise<PageProblem | undefined> => {
  const file = fileAt(visit.call, path);
  if (file === undefined || !mayView(visit, file)) return 'notFound';
  if (!visit.call.access.has('ViewVersions', file.row.scopeId)) return 'forbidden';
  const version = fileVersion(visit.call, file, uiVersion);
  const body = version && bodyOfVersion(visit.call, version);
  return body === undefined ? 'notFound' : sendFile(visit, file, body);
};

const mayView = ({ call }: Visit, { row }: LibraryFile): boolean => call.access.has('ViewListItems', row.scopeId);

/** Names of parameters are found whatever their case. */
const parameter = (url: URL, name: string): string | undefined =>
  [...url.searchParams].find(([given]) => given.toLowerCase() === name.toLowerCase())?.[1];

const withoutOrigin = (address: string): string => {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch (error) {
    // What is no address, or no valid encoding, leads to no file.
    if (error instanceof TypeError || error instanceof URIError) return '';
    throw error;
  }
};

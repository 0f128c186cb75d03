import { extname } from 'node:path';
import { accessDenied, invalidArgument, resourceNotFound } from '../errors/refusals';
import { driveIdOf } from '../graph/drive-ids';
import { isLibrary } from '../lists/list';
import { listsOf } from '../lists/list-store';
import { entityResource, nothing, valueResource } from '../odata/declare';
import { collectionOf, complex } from '../odata/edm';
import type { Members } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { decodedOrAsIs } from '../rest/percent-encoding';
import type { Access } from '../security/access';
import { accessWithoutVisit } from '../users/access-without-visit';
import { hubIdOf } from './hub-store';
import type { Site } from './site';
import { siteByPath, siteOfAddress, webById } from './site-store';
import { webType } from './web-type';

const text = 'Edm.String' as const;

const libraryInformation = complex('SP.DocumentLibraryInformation', {
  AbsoluteUrl: text, DriveId: text, FromCrossFarm: 'Edm.Boolean', Id: 'Edm.Guid', IsDefaultDocumentLibrary: 'Edm.Boolean', Modified: 'Edm.DateTime',
  ModifiedFriendlyDisplay: text, ServerRelativeUrl: text, Title: text,
});

const pathOf = (url: string, call: Call): string =>
  decodedOrAsIs(url.toLowerCase().startsWith(call.request.origin.toLowerCase()) ? url.slice(call.request.origin.length) : url).replace(/[?#].*$/, '').replace(/\/+$/, '');

const accessOn = (site: Site, call: Call): Access => (site.id === call.site.id ? call.access : accessWithoutVisit(call.db, site.id, call.access.caller));

/** The libraries of documents of a web that may be another one, as far as the caller may open them. @throws 404, 403 */
const librariesOf = (url: string, call: Call): readonly object[] => {
  const site = siteByPath(call.db, pathOf(url, call));
  if (site === undefined) throw resourceNotFound(call.request.resource);
  const access = accessOn(site, call);
  if (!access.has('Open', site.scopeId)) throw accessDenied();
  return listsOf(call.db, site.webId)
    .filter((list) => isLibrary(list) && list.baseTemplate === 101 && !list.settings.hidden && access.has('Open', list.scopeId))
    .map((list) => ({
      AbsoluteUrl: call.request.origin + encodeURI(list.rootFolder), DriveId: driveIdOf({ siteId: list.siteId, webId: list.webId, listId: list.id }), FromCrossFarm: false,
      Id: list.id, IsDefaultDocumentLibrary: /\/shared documents$/i.test(list.rootFolder), Modified: list.modified, ModifiedFriendlyDisplay: '',
      ServerRelativeUrl: list.rootFolder, Title: list.title,
    }));
};

/** The web that an address is in: the innermost that there is. */
const webUrlOf = (url: string, call: Call): string => {
  const path = pathOf(url, call);
  const root = /^https?:\/\//i.test(path) ? undefined : siteByPath(call.db, '');
  const site = siteOfAddress(call.db, path) ?? root;
  if (site === undefined) throw invalidArgument(`The address '${url}' is not of this tenant.`);
  return call.request.origin + site.path;
};

/** Under `_api/`: questions about any web of the tenant. */
export const webServices: Members<Site> = {
  functions: {
    'SP.Web.GetDocumentLibraries': {
      parameters: { webFullUrl: text }, needs: 'open',
      run: (_site, values, call) => valueResource('GetDocumentLibraries', collectionOf(libraryInformation), librariesOf(values.text('webFullUrl'), call)),
    },
    'SP.Web.GetWebUrlFromPageUrl': {
      parameters: { pageFullUrl: text }, needs: 'open',
      run: (_site, values, call) => valueResource('GetWebUrlFromPageUrl', text, webUrlOf(values.text('pageFullUrl'), call)),
    },
  },
};

/** @throws 404 for a web of another site collection */
const openWeb = (site: Site, id: string, call: Call): Site => {
  const web = webById(call.db, id);
  if (web?.id !== site.id) throw resourceNotFound(call.request.resource);
  if (!call.access.has('Open', web.scopeId)) throw accessDenied();
  return web;
};

export const siteOpening: Members<Site> = {
  actions: {
    OpenWebById: { parameters: { gWebId: 'Edm.Guid' }, needs: 'Open', run: (site, values, call) => entityResource(webType, openWeb(site, values.text('gWebId'), call)) },
  },
};

/** Names of pictures that SharePoint has for kinds of files. */
const icons: Readonly<Record<string, string>> = {
  doc: 'icdoc.png', docx: 'icdocx.png', xls: 'icxls.png', xlsx: 'icxlsx.png', ppt: 'icppt.png', pptx: 'icpptx.png', pdf: 'icpdf.png', txt: 'ictxt.gif', htm: 'ichtm.gif',
  html: 'ichtm.gif', gif: 'icgif.gif', jpg: 'icjpg.gif', jpeg: 'icjpeg.gif', png: 'icpng.gif', xml: 'icxml.gif', zip: 'iczip.gif', msg: 'icmsg.png', one: 'icone.png',
};

export const webQuestions: Members<Site> = {
  functions: {
    MapToIcon: {
      parameters: { fileName: text, progId: text, size: 'Edm.Int32' }, needs: 'Open',
      run: (_site, values) => valueResource('MapToIcon', text, icons[extname(values.text('fileName')).slice(1).toLowerCase()] ?? 'icgen.gif'),
    },
  },
  actions: {
    // There are no themes in this tenant: nothing of a hub's is there to be taken over.
    SyncHubSiteTheme: {
      needs: 'ManageWeb',
      run: (site, _values, call) => {
        if (hubIdOf(call.db, site.id) === undefined) throw invalidArgument('This site is not associated with a hub site.');
        return nothing;
      },
    },
  },
};

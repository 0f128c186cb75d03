import { notImplemented } from '../errors/refusals';
import { entityResource } from '../odata/declare';
import { complex } from '../odata/edm';
import type { Collection } from '../odata/entity-type';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import type { Site } from './site';
import { webById, websBelow } from './site-store';
import { addWeb } from './sub-webs';
import { webInformationType } from './web-information-type';
import { webType } from './web-type';

const text = 'Edm.String' as const;
const creation = { Description: text, Language: 'Edm.Int32', Title: text, Url: text, WebTemplate: text } as const;
const webCreation = complex('SP.WebCreationInformation', { ...creation, UseSamePermissionsAsParentSite: 'Edm.Boolean' });
const infoCreation = complex('SP.WebInfoCreationInformation', { ...creation, UseUniquePermissions: 'Edm.Boolean' });

/** `STS` is a team site of the classic kind; the others are looked up by SharePoint, and refused here by name. */
const templates = new Set(['STS', 'STS#0', 'STS#3', 'SITEPAGEPUBLISHING#0']);

const added = (parent: Site, parameters: Values | undefined, inheritsPermissions: boolean, call: Call): Site => {
  const template = parameters?.maybeText('WebTemplate') || 'STS#3';
  if (!templates.has(template)) {
    throw notImplemented('Value of body property', `WebTemplate = ${template}`);
  }
  const leaf = parameters?.text('Url') ?? '';
  return addWeb(parent, {
    leaf, title: parameters?.maybeText('Title') || leaf, description: parameters?.text('Description') ?? '',
    language: parameters?.has('Language') === true ? parameters.number('Language') : parent.language,
    template: template === 'STS' ? 'STS#0' : template, inheritsPermissions,
  }, call);
};

/** `web/webs`: the webs directly below, those that the caller may open. */
export const subWebs: Collection<Site, Site> = {
  of: () => webType,
  path: () => 'Web/Webs',
  scope: (site) => site.scopeId,
  needs: 'Open',
  all: (site, call) => websBelow(call.db, site.webId),
  actions: {
    Add: {
      parameters: { parameters: webCreation }, needs: 'ManageSubwebs',
      run: (site, values, call) => {
        const parameters = values.nested('parameters');
        return entityResource(webType, added(site, parameters, parameters?.flag('UseSamePermissionsAsParentSite') ?? false, call));
      },
    },
  },
};

const byId = (site: Site, id: string, call: Call): Site | undefined => {
  const found = webById(call.db, id);
  return found?.parentWebId === site.webId ? found : undefined;
};

/** `web/webinfos`: the same in few words. */
export const webInfos: Collection<Site, Site> = {
  of: () => webInformationType,
  path: () => 'Web/WebInfos',
  scope: (site) => site.scopeId,
  needs: 'Open',
  all: (site, call) => websBelow(call.db, site.webId),
  byKey: (site, key, call) => (key.kind === 'guid' || key.kind === 'string' ? byId(site, key.value, call) : undefined),
  actions: {
    Add: {
      parameters: { parameters: infoCreation }, needs: 'ManageSubwebs',
      run: (site, values, call) => {
        const parameters = values.nested('parameters');
        return entityResource(webInformationType, added(site, parameters, parameters?.flag('UseUniquePermissions') !== true, call));
      },
    },
  },
};

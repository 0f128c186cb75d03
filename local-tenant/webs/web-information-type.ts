import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import type { Site } from './site';

/** WebTemplateId as SharePoint numbers its templates. */
const templateIds: Readonly<Record<string, number>> = { STS: 1, SITEPAGEPUBLISHING: 68, GROUP: 64 };

/** A web in few words: what `web/webinfos` lists. */
export const webInformationType: EntityType<Site> = defineEntity<Site>({
  name: 'SP.WebInformation',
  path: ({ webId }) => `Web/WebInfos('${webId}')`,
  scope: (site) => site.scopeId,
  reads: 'Open',
  properties: {
    Configuration: property('Edm.Int16', ({ settings }) => Number(settings.template.split('#')[1] ?? 0)),
    Created: property('Edm.DateTime', ({ created }) => created),
    Description: property('Edm.String', ({ description }) => description),
    Id: property('Edm.Guid', ({ webId }) => webId),
    Language: property('Edm.Int32', ({ language }) => language),
    LastItemModifiedDate: property('Edm.DateTime', ({ modified }) => modified),
    LastItemUserModifiedDate: property('Edm.DateTime', ({ modified }) => modified),
    ServerRelativeUrl: property('Edm.String', ({ path }) => path),
    Title: property('Edm.String', ({ title }) => title),
    WebTemplate: property('Edm.String', ({ settings }) => settings.template.split('#')[0]),
    WebTemplateId: property('Edm.Int32', ({ settings }) => templateIds[settings.template.split('#')[0] ?? ''] ?? 1),
  },
});

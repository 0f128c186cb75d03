import { defineEntity, property } from '../odata/declare';
import type { Collection, EntityType } from '../odata/entity-type';
import type { Site } from '../webs/site';
import { servedTemplates, type ListTemplate } from './list-templates';

const listTemplateType: EntityType<ListTemplate> = defineEntity<ListTemplate>({
  name: 'SP.ListTemplate',
  path: ({ name }) => `Web/ListTemplates('${encodeURIComponent(name)}')`,
  scope: (_template, call) => call.site.scopeId,
  reads: 'Open',
  properties: {
    AllowsFolderCreation: property('Edm.Boolean', () => true),
    BaseType: property('Edm.Int32', ({ baseType }) => baseType),
    Description: property('Edm.String', () => ''),
    FeatureId: property('Edm.Guid', ({ featureId }) => featureId),
    Hidden: property('Edm.Boolean', () => false),
    ImageUrl: property('Edm.String', ({ icon }) => `/_layouts/15/images/${icon}.png?rev=47`),
    InternalName: property('Edm.String', ({ internalName }) => internalName),
    IsCustomTemplate: property('Edm.Boolean', () => false),
    ListTemplateTypeKind: property('Edm.Int32', ({ number }) => number),
    Name: property('Edm.String', ({ name }) => name),
    OnQuickLaunch: property('Edm.Boolean', () => true),
    Unique: property('Edm.Boolean', () => false),
  },
});

const under = (name: string, all: () => readonly ListTemplate[]): Collection<Site, ListTemplate> => ({
  of: () => listTemplateType,
  path: () => `Web/${name}`,
  scope: (site) => site.scopeId,
  needs: 'Open',
  all,
  byKey: (_site, key) => ('value' in key ? all().find(({ name: own }) => own.toLowerCase() === String(key.value).toLowerCase()) : undefined),
});

/** `web/listTemplates`: the kinds of list that can be made here. */
export const listTemplates = under('ListTemplates', servedTemplates);

/** `web/getCustomListTemplates`: nobody can save a list as a template here, so there are none. */
export const customListTemplates = under('GetCustomListTemplates', () => []);

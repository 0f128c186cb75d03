import { resourcePathType } from '../odata/complex-types';
import { defineEntity, property, toOne } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { listById } from '../lists/list-store';
import { isLibrary } from '../lists/list';
import type { Call } from '../rest/call';
import { changeView, removeView } from './change-view';
import type { View } from './view';
import { viewFieldsType } from './view-fields';
import { viewXmlOf } from './view-xml';

const always = { writable: 'always' } as const;

const addressOf = (view: View, call: Call): string => {
  const list = listById(call.db, view.listId);
  return list === undefined ? '' : `${list.rootFolder}/${isLibrary(list) ? 'Forms/' : ''}${view.page}`;
};

export const viewType: EntityType<View> = defineEntity<View>({
  name: 'SP.View',
  path: (view) => `Web/Lists(guid'${view.listId}')/Views(guid'${view.id}')`,
  scope: (view, call) => listById(call.db, view.listId)?.scopeId ?? call.site.scopeId,
  reads: 'Open',
  properties: {
    CustomFormatter: property('Edm.String', (view) => view.customFormatter ?? null, always),
    DefaultView: property('Edm.Boolean', (view) => view.isDefault, always),
    Hidden: property('Edm.Boolean', (view) => view.hidden, always),
    HtmlSchemaXml: property('Edm.String', viewXmlOf, { onRequest: true }),
    Id: property('Edm.Guid', (view) => view.id),
    ListViewXml: property('Edm.String', viewXmlOf),
    Paged: property('Edm.Boolean', (view) => view.paged, always),
    PersonalView: property('Edm.Boolean', (view) => view.personal, { writable: 'create' }),
    ReadOnlyView: property('Edm.Boolean', () => false),
    RowLimit: property('Edm.Int32', (view) => view.rowLimit, always),
    Scope: property('Edm.Int32', (view) => view.scope, always),
    ServerRelativeUrl: property('Edm.String', addressOf),
    ServerRelativePath: property(resourcePathType, (view, call) => ({ DecodedUrl: addressOf(view, call) })),
    Title: property('Edm.String', (view) => view.title, always),
    ViewQuery: property('Edm.String', (view) => view.query, always),
    ViewType: property('Edm.String', () => 'HTML'),
  },
  navigations: {
    ViewFields: toOne(() => viewFieldsType, (view: View) => view),
  },
  update: { needs: 'ManageLists', run: changeView },
  remove: { needs: 'ManageLists', run: removeView },
});

import { contentTypeIdType, resourcePathType } from '../odata/complex-types';
import { defineEntity, nothing, property, toOne } from '../odata/declare';
import type { EntityType, Property } from '../odata/entity-type';
import { listById } from '../lists/list-store';
import type { Call } from '../rest/call';
import { changeView, removeView, setViewXml } from './change-view';
import type { View } from './view';
import { addressOfView } from './view-address';
import { viewFieldsType } from './view-fields';
import { viewTexts } from './view-texts';
import { viewXmlOf } from './view-xml';
import { mayBeSeen } from './visible-views';

const always = { writable: 'always' } as const;

const addressOf = (view: View, call: Call): string => {
  const list = listById(call.db, view.listId);
  return list === undefined ? '' : addressOfView(list, view);
};

const texts = Object.fromEntries(viewTexts.map((name): [string, Property<View>] =>
  [name, property('Edm.String', (view) => view.texts?.[name] ?? null, always)]));

const flag = (get: (view: View) => boolean | undefined): Property<View> => property('Edm.Boolean', (view) => get(view) ?? false, always);
const never: Property<View> = property('Edm.Boolean', () => false);

export const viewType: EntityType<View> = defineEntity<View>({
  name: 'SP.View',
  path: (view) => `Web/Lists(guid'${view.listId}')/Views(guid'${view.id}')`,
  scope: (view, call) => listById(call.db, view.listId)?.scopeId ?? call.site.scopeId,
  reads: (view, call) => mayBeSeen(view, call) && call.access.has('Open', listById(call.db, view.listId)?.scopeId ?? call.site.scopeId),
  properties: {
    ...texts,
    BaseViewId: property('Edm.String', () => '1'),
    ContentTypeId: property(contentTypeIdType, () => ({ StringValue: '0x' })),
    CustomFormatter: property('Edm.String', (view) => view.customFormatter ?? null, always),
    DefaultView: flag((view) => view.isDefault),
    DefaultViewForContentType: flag((view) => view.forContentType),
    EditorModified: never,
    Hidden: flag((view) => view.hidden),
    HtmlSchemaXml: property('Edm.String', (view, call) => viewXmlOf(view, addressOf(view, call))),
    Id: property('Edm.Guid', (view) => view.id),
    ImageUrl: property('Edm.String', () => '/_layouts/15/images/generic.png?rev=47'),
    IncludeRootFolder: flag((view) => view.includeRootFolder),
    ListViewXml: property('Edm.String', (view, call) => viewXmlOf(view, addressOf(view, call))),
    MobileDefaultView: flag((view) => view.mobileDefaultView),
    MobileView: flag((view) => view.mobileView),
    ModerationType: property('Edm.String', () => null),
    OrderedView: never,
    Paged: flag((view) => view.paged),
    PersonalView: property('Edm.Boolean', (view) => view.personal, { writable: 'create' }),
    ReadOnlyView: never,
    RequiresClientIntegration: never,
    RowLimit: property('Edm.Int32', (view) => view.rowLimit, always),
    Scope: property('Edm.Int32', (view) => view.scope, always),
    ServerRelativePath: property(resourcePathType, (view, call) => ({ DecodedUrl: addressOf(view, call) })),
    ServerRelativeUrl: property('Edm.String', addressOf),
    TabularView: flag((view) => view.tabularView ?? true),
    Threaded: never,
    Title: property('Edm.String', (view) => view.title, always),
    ViewQuery: property('Edm.String', (view) => view.query, always),
    ViewType: property('Edm.String', (view) => view.viewType ?? 'HTML', { writable: 'create' }),
    ViewType2: property('Edm.String', (view) => view.viewType2 ?? null, always),
  },
  navigations: {
    ViewFields: toOne(() => viewFieldsType, (view: View) => view),
  },
  actions: {
    SetViewXml: {
      parameters: { viewXml: 'Edm.String' }, needs: 'open',
      run: (view, values, call) => {
        setViewXml(view, values.text('viewXml'), call);
        return nothing;
      },
    },
    DeleteObject: {
      needs: 'open',
      run: (view, _values, call) => {
        removeView(view, call);
        return nothing;
      },
    },
  },
  // Whose view it is decides: asked where it is changed.
  update: { needs: 'open', run: changeView },
  remove: { needs: 'open', run: removeView },
});

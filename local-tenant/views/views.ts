import { collectionOf, complex } from '../odata/edm';
import { entityResource } from '../odata/declare';
import type { Collection, Operation } from '../odata/entity-type';
import { Values } from '../odata/values';
import type { List } from '../lists/list';
import { addView, addViewAs } from './change-view';
import type { View } from './view';
import { viewMissing } from './view-refusals';
import { viewType } from './view-type';
import { visibleViews } from './visible-views';

const information = complex('SP.ViewCreationInformation', {
  AssociatedContentTypeId: 'Edm.String', baseViewId: 'Edm.Int32', CalendarViewStyles: 'Edm.String', ColumnWidth: 'Edm.String',
  CustomFormatter: 'Edm.String', Paged: 'Edm.Boolean', PersonalView: 'Edm.Boolean', Query: 'Edm.String', RowLimit: 'Edm.Int32',
  SetAsDefaultView: 'Edm.Boolean', Title: 'Edm.String', ViewData: 'Edm.String', ViewFields: collectionOf('Edm.String'),
  ViewTypeKind: 'Edm.Int32', ViewType2: 'Edm.String',
});

const found = (view: View | undefined): View => {
  if (view === undefined) {
    throw viewMissing();
  }
  return view;
};

const byId = (parameter: string): Operation<List> => ({
  parameters: { [parameter]: 'Edm.Guid' }, needs: 'open',
  run: (list, values, call) =>
    entityResource(viewType, found(visibleViews(list.id, call).find(({ id }) => id === values.text(parameter).toLowerCase()))),
});

/** `getView` of a list. */
export const getView = byId('viewGuid');

/** `views` of a list: those of all, and the caller's own. */
export const views: Collection<List, View> = {
  of: () => viewType,
  path: (list) => `Web/Lists(guid'${list.id}')/Views`,
  scope: (list) => list.scopeId,
  needs: 'Open',
  all: (list, call) => visibleViews(list.id, call),
  byKey: (list, key, call) => (key.kind === 'guid' || key.kind === 'string'
    ? visibleViews(list.id, call).find(({ id }) => id === key.value.replace(/[{}]/g, '').toLowerCase()) : undefined),
  missing: viewMissing,
  functions: {
    GetById: byId('guidId'),
    GetByTitle: {
      parameters: { strTitle: 'Edm.String' }, needs: 'open',
      run: (list, values, call) => entityResource(
        viewType, found(visibleViews(list.id, call).find(({ title }) => title.toLowerCase() === values.text('strTitle').toLowerCase())),
      ),
    },
  },
  actions: {
    Add: {
      parameters: { parameters: information }, needs: 'open',
      run: (list, values, call) => entityResource(viewType, addViewAs(list, values.nested('parameters') ?? new Values(new Map()), call)),
    },
  },
  // Personal views are for more people than those of all: asked where one is made.
  create: { needs: 'open', run: addView },
};

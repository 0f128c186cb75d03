import type { ApiError } from '../errors/api-error';
import { invalidArgument } from '../errors/refusals';
import { entityResource } from '../odata/declare';
import type { Collection } from '../odata/entity-type';
import type { List } from '../lists/list';
import { addView } from './change-view';
import type { View } from './view';
import { viewById, viewsOf } from './view-store';
import { viewType } from './view-type';

const missing = (): ApiError => invalidArgument('The specified view is invalid.');

const found = (view: View | undefined): View => {
  if (view === undefined) {
    throw missing();
  }
  return view;
};

/** `views` of a list. */
export const views: Collection<List, View> = {
  of: () => viewType,
  path: (list) => `Web/Lists(guid'${list.id}')/Views`,
  scope: (list) => list.scopeId,
  needs: 'Open',
  all: (list, call) => viewsOf(call.db, list.id),
  byKey: (list, key, call) =>
    key.kind === 'guid' || key.kind === 'string' ? viewById(call.db, list.id, key.value.replace(/[{}]/g, '')) : undefined,
  missing,
  functions: {
    GetById: {
      parameters: { guidId: 'Edm.Guid' }, needs: 'open',
      run: (list, values, call) => entityResource(viewType, found(viewById(call.db, list.id, values.text('guidId')))),
    },
    GetByTitle: {
      parameters: { strTitle: 'Edm.String' }, needs: 'open',
      run: (list, values, call) => entityResource(
        viewType,
        found(viewsOf(call.db, list.id).find(({ title }) => title.toLowerCase() === values.text('strTitle').toLowerCase())),
      ),
    },
  },
  create: { needs: 'ManageLists', run: addView },
};

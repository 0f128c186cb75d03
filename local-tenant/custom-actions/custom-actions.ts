import { randomUUID } from 'node:crypto';
import { absent, entityResource, nothing } from '../odata/declare';
import type { Collection } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { newDefinition, type ActionPlace, type CustomAction } from './custom-action';
import { actionsOf, deleteActionsOf, insertAction } from './custom-action-store';
import { changedDefinition, customActionType, manages } from './custom-action-type';

const withId = (place: ActionPlace, id: string, call: Call): CustomAction | undefined =>
  actionsOf(call.db, place).find((action) => action.id === id.replace(/[{}]/g, '').toLowerCase());

/** `userCustomActions` of a site collection, a web or a list. One that is not there is an empty answer, as clients expect. */
export const customActions: Collection<ActionPlace, CustomAction> = {
  of: () => customActionType,
  path: ({ path }) => `${path}/UserCustomActions`,
  scope: ({ scopeId }) => scopeId,
  needs: 'Open',
  all: (place, call) => actionsOf(call.db, place),
  byKey: (place, key, call) => (key.kind === 'guid' || key.kind === 'string' ? withId(place, key.value, call) : undefined),
  missing: () => 'nothing',
  functions: {
    GetById: {
      parameters: { id: 'Edm.Guid' }, needs: 'open',
      run: (place, values, call) => {
        const found = withId(place, values.text('id'), call);
        return found === undefined ? absent : entityResource(customActionType, found);
      },
    },
  },
  actions: {
    Clear: { needs: manages, run: (place, _values, call) => { deleteActionsOf(call.db, place); return nothing; } },
  },
  create: {
    needs: manages,
    run: (place, values, call) => {
      const id = randomUUID();
      const action = { ...changedDefinition(newDefinition(id), values), id, place };
      insertAction(call.db, action);
      return action;
    },
  },
};

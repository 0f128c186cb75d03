import { listById } from '../lists/list-store';
import { collectionOf } from '../odata/edm';
import { defineEntity, nothing, property } from '../odata/declare';
import type { EntityType, Operation } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { columnNames, setViewFields } from './change-view';
import type { View } from './view';
import { mayBeSeen } from './visible-views';
import { viewFieldsXml } from './view-xml';

const internalName = (view: View, name: string, call: Call): string => columnNames(view.listId, [name], call)[0] ?? name;

const change = (run: (view: View, name: string, at: number, call: Call) => readonly string[], parameters: Operation<View>['parameters']): Operation<View> => ({
  parameters,
  // Whose view it is decides: asked where it is changed.
  needs: 'open',
  run: (view, values, call) => {
    const name = values.maybeText('strField') ?? values.maybeText('field') ?? '';
    setViewFields(view, run(view, name, values.has('index') ? values.number('index') : 0, call), call);
    return nothing;
  },
});

const without = (view: View, name: string): readonly string[] => view.fields.filter((one) => one.toLowerCase() !== name.toLowerCase());

/** The columns of a view: one thing in REST, with the names inside it. */
export const viewFieldsType: EntityType<View> = defineEntity<View>({
  name: 'SP.ViewFieldCollection',
  path: (view) => `Web/Lists(guid'${view.listId}')/Views(guid'${view.id}')/ViewFields`,
  scope: (view, call) => listById(call.db, view.listId)?.scopeId ?? call.site.scopeId,
  reads: (view, call) => mayBeSeen(view, call),
  properties: {
    SchemaXml: property('Edm.String', viewFieldsXml),
    Items: property(collectionOf('Edm.String'), (view) => view.fields),
  },
  actions: {
    AddViewField: change(
      (view, name, _at, call) => {
        const added = internalName(view, name, call);
        return view.fields.includes(added) ? view.fields : [...view.fields, added];
      },
      { strField: 'Edm.String' },
    ),
    RemoveViewField: change((view, name, _at, call) => without(view, internalName(view, name, call)), { strField: 'Edm.String' }),
    RemoveAllViewFields: change(() => [], {}),
    MoveViewFieldTo: change(
      (view, name, at, call) => {
        const moved = internalName(view, name, call);
        return [...without(view, moved).slice(0, at), moved, ...without(view, moved).slice(at)];
      },
      { field: 'Edm.String', index: 'Edm.Int32' },
    ),
  },
});

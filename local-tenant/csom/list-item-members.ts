import { formContext } from '../items/form-endpoints';
import { listItemType } from '../items/list-item-type';
import type { ListItem } from '../items/list-of-items';
import { createItem, editItem } from '../items/write-item';
import { nothing, property } from '../odata/declare';
import type { Call } from '../rest/call';
import { argumentIn, type CsomMembers, type On } from './csom-members';
import { fieldsOfItem } from './item-fields';
import { parsedChange, together, typedChange, type ItemChange } from './item-values';
import { nullObject } from './csom-refusals';
import type { NewItem } from './new-item';

type AnyItem = ListItem | NewItem;

const onlyInRest = new Set([
  'AuthorId', 'ContentTypeId', 'Created', 'EditorId', 'FSObjType', 'FileDirRef', 'FileLeafRef', 'FileRef', 'GUID', 'Modified', 'OData__ModerationComments',
  'OData__ModerationStatus', 'OData__UIVersion', 'OData__UIVersionString', 'UniqueId', 'owshiddenversion',
]);

const isNew = (item: AnyItem): item is NewItem => 'place' in item;

const changes = 'changes';

const changeOn = ({ live }: On<AnyItem>): ItemChange => (live.staged.get(changes) as ItemChange | undefined) ?? { fields: {} };

const stage = (on: On<AnyItem>, change: ItemChange): typeof nothing => {
  on.live.staged.set(changes, together(changeOn(on), change));
  return nothing;
};

/** How an item is written: as by a person, or without a trace of who and when. */
type Manner = 'update' | 'system' | 'overwrite';

const write = (on: On<AnyItem>, manner: Manner): typeof nothing => {
  const { entity, call, live } = on;
  const change = changeOn(on);
  live.staged.clear();
  if (!isNew(entity)) {
    edit(entity, change, manner, call);
    return nothing;
  }
  const { list, place, kind, leafName } = entity;
  const title = change.fields.Title;
  const name = leafName ?? change.leafName ?? (typeof title === 'string' ? title : undefined);
  const row = createItem(call, list, place, {
    kind, fields: change.fields, contentType: change.contentType, provenance: change.provenance, leafName: kind === 1 ? name : undefined,
  });
  live.entity = { list, row };
  live.type = listItemType as unknown as typeof live.type;
  return nothing;
};

const edit = ({ list, row }: ListItem, change: ItemChange, manner: Manner, call: Call): void => {
  const kept = manner === 'system' ? { editorId: row.editorId, modified: row.modified } : {};
  editItem(call, list, row, { ...change, provenance: { ...kept, ...change.provenance }, overwriteVersion: manner !== 'update' });
};

const writing = (manner: Manner): NonNullable<CsomMembers<AnyItem>['methods']>[string] => ({
  needs: 'open', run: (on) => write(on, manner),
});

/** The properties that need an item: a new one has none until it is written. */
const written = (item: AnyItem): ListItem => {
  if (isNew(item)) {
    throw nullObject();
  }
  return item;
};

/**
 * SP.ListItem: fields are set one by one and written together. What the caller may do is asked when they are: the item decides, or the
 * folder that a new one comes into.
 */
export const listItemMembers: CsomMembers<AnyItem> = {
  onlyInRest,
  open: (item, call) => (isNew(item) ? [] : fieldsOfItem(item, call)),
  version: (item) => (isNew(item) ? '0' : String(item.row.version)),
  properties: {
    DisplayName: property<AnyItem>('Edm.String', (item) => {
      const { row } = written(item);
      const title = row.fields.Title;
      return row.kind === 1 ? row.leafName : typeof title === 'string' ? title : row.leafName.replace(/\.[^.]*$/, '');
    }, { onRequest: true }),
  },
  methods: {
    SetFieldValue: {
      parameters: { fieldName: 'Edm.String', value: 'any' }, needs: 'open', onlyStages: true,
      run: (on, values) => stage(on, typedChange(on.entity.list, values.text('fieldName'), argumentIn(values, 'value'), formContext(on.call), on.call)),
    },
    ParseAndSetFieldValue: {
      parameters: { fieldName: 'Edm.String', value: 'Edm.String' }, needs: 'open', onlyStages: true,
      run: (on, values) => stage(on, parsedChange(on.entity.list, values.text('fieldName'), values.text('value'), formContext(on.call), on.call)),
    },
    Update: writing('update'),
    SystemUpdate: writing('system'),
    UpdateOverwriteVersion: writing('overwrite'),
  },
};

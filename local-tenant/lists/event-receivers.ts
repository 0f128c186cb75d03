import { randomUUID } from 'node:crypto';
import { notImplemented } from '../errors/refusals';
import { complex } from '../odata/edm';
import { defineEntity, entityResource, property } from '../odata/declare';
import type { Collection, EntityType } from '../odata/entity-type';
import type { Call } from '../rest/call';
import type { List } from './list';

/** An event receiver of a list: the name of a program that SharePoint runs. */
interface Receiver {
  readonly id: string;
  readonly list: List;
  readonly definition: Readonly<Record<string, unknown>>;
}

const definition = {
  EventType: 'Edm.Int32', ReceiverAssembly: 'Edm.String', ReceiverClass: 'Edm.String', ReceiverName: 'Edm.String', ReceiverUrl: 'Edm.String',
  SequenceNumber: 'Edm.Int32', Synchronization: 'Edm.Int32',
} as const;

const creationInformation = complex('SP.EventReceiverDefinitionCreationInformation', definition);

/** The one program that this tenant has: it fills in the column defaults of folders, see files/location-defaults.ts. */
const servedClass = 'Microsoft.Office.DocumentManagement.LocationBasedMetadataDefaultsReceiver';

export const eventReceiverTables: readonly string[] = [
  'CREATE TABLE IF NOT EXISTS event_receivers (id TEXT PRIMARY KEY, list_id TEXT NOT NULL, definition TEXT NOT NULL) WITHOUT ROWID',
  `CREATE TRIGGER IF NOT EXISTS event_receivers_follow_lists AFTER DELETE ON lists BEGIN
     DELETE FROM event_receivers WHERE list_id = old.id; END`,
];

const receiversOf = (call: Call, list: List): Receiver[] =>
  call.db.all<{ id: string; definition: string }>('SELECT id, definition FROM event_receivers WHERE list_id = ?', list.id)
    .map((row) => ({ id: row.id, list, definition: JSON.parse(row.definition) as Receiver['definition'] }));

const receiverType: EntityType<Receiver> = defineEntity<Receiver>({
  name: 'SP.EventReceiverDefinition',
  path: ({ id, list }) => `Web/Lists(guid'${list.id}')/EventReceivers(guid'${id}')`,
  scope: ({ list }) => list.scopeId,
  reads: 'Open',
  properties: {
    ReceiverId: property('Edm.Guid', ({ id }) => id),
    ...Object.fromEntries(Object.entries(definition).map(([name, type]) => [
      name, property<Receiver>(type, (receiver) => receiver.definition[name] ?? (type === 'Edm.Int32' ? 0 : null)),
    ])),
  },
  remove: {
    needs: 'ManageLists',
    run: ({ id }, call) => { call.db.run('DELETE FROM event_receivers WHERE id = ?', id); },
  },
});

/** `lists(...)/eventReceivers`. Others than the one that the tenant has are refused: nothing would run them. */
export const eventReceivers: Collection<List, Receiver> = {
  of: () => receiverType,
  path: (list) => `Web/Lists(guid'${list.id}')/EventReceivers`,
  scope: (list) => list.scopeId,
  needs: 'Open',
  all: (list, call) => receiversOf(call, list),
  byKey: (list, key, call) => receiversOf(call, list).find(({ id }) => 'value' in key && id === String(key.value).toLowerCase()),
  actions: {
    Add: {
      parameters: { eventReceiverCreationInformation: creationInformation },
      needs: 'ManageLists',
      run: (list, values, call) => {
        const given = values.record('eventReceiverCreationInformation') ?? {};
        if (given['ReceiverClass'] !== servedClass) throw notImplemented('Event receiver', String(given['ReceiverClass'] ?? given['ReceiverUrl']));
        const id = randomUUID();
        call.db.run('INSERT INTO event_receivers (id, list_id, definition) VALUES (?, ?, ?)', id, list.id, JSON.stringify(given));
        return entityResource(receiverType, { id, list, definition: given });
      },
    },
  },
};

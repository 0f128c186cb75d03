import { defineEntity, property } from '../odata/declare';
import type { Collection, EntityType } from '../odata/entity-type';
import { changeTokenType, type ChangeQuery } from './change-query';
import { readChanges, type ChangeScope, type SeenChange } from './read-changes';

/** A change of an item, file or folder. */
export const changeItemType: EntityType<SeenChange> = defineEntity<SeenChange>({
  name: 'SP.ChangeItem',
  path: change => `Web/Lists(guid'${change.listId}')/Items(${change.itemId})/Changes('${change.seq}')`,
  scope: change => change.scopeId,
  // The query has left out what the caller may not see.
  reads: 'open',
  properties: {
    ChangeToken: property(changeTokenType, change => ({ StringValue: change.token })),
    ChangeType: property('Edm.Int32', change => change.type),
    SiteId: property('Edm.Guid', (_change, call) => call.site.id),
    Time: property('Edm.DateTime', change => change.time),
    Editor: property('Edm.String', change => change.editorTitle),
    EditorEmailHint: property('Edm.String', change => change.editorMail || null),
    EditorLoginName: property('Edm.String', change => change.editorLogin, { onRequest: true }),
    FileSystemObjectType: property('Edm.Int32', change => change.kind, { onRequest: true }),
    ItemId: property('Edm.Int32', change => change.itemId),
    ListId: property('Edm.Guid', change => change.listId),
    ServerRelativeUrl: property('Edm.String', () => ''),
    UniqueId: property('Edm.Guid', change => change.uniqueId),
    WebId: property('Edm.Guid', (_change, call) => call.site.webId),
  },
});

/** What `GetChanges` gives. */
export const changesCollection: Collection<{ readonly scope: ChangeScope; readonly query: ChangeQuery; readonly scopeId: number }, SeenChange> = {
  of: () => changeItemType,
  path: ({ scope }) => `${scope.kind === 'list' ? `Web/Lists(guid'${scope.id}')` : scope.kind === 'web' ? 'Web' : 'Site'}/GetChanges`,
  scope: ({ scopeId }) => scopeId,
  needs: 'open',
  all: ({ scope, query }, call) => readChanges(call, scope, query),
};

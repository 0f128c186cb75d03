import type { QueryColumnKind } from '../query/query-column';

/** A column that every item has by itself: how a query reads it. */
export interface SystemColumn {
  readonly kind: QueryColumnKind;
  readonly sql: string;
  /** ID is always indexed; created and modified times only when the list says so; paths never (taken strictly: unverified). */
  readonly indexed: boolean;
  /** Asked for by another name than the field's own, such as AuthorId. */
  readonly fieldName?: string;
}

const VERSION_STRING = "((ui_version / 512) || '.' || (ui_version % 512))";

/** Most items have nothing to be approved. */
const MODERATION = '(SELECT coalesce(max(s.moderation), 0) FROM item_states s WHERE s.list_id = items.list_id AND s.item_id = items.id)';

/** By lower-case name, as a filter or order names them. */
export const SYSTEM_COLUMNS: ReadonlyMap<string, SystemColumn> = new Map(Object.entries({
  ID: { kind: 'number', sql: 'id', indexed: true },
  Created: { kind: 'dateTime', sql: 'created', indexed: false },
  Modified: { kind: 'dateTime', sql: 'modified', indexed: false },
  AuthorId: { kind: 'number', sql: 'author_id', indexed: false, fieldName: 'Author' },
  EditorId: { kind: 'number', sql: 'editor_id', indexed: false, fieldName: 'Editor' },
  FileRef: { kind: 'text', sql: "(folder || '/' || leaf_name)", indexed: false },
  FileDirRef: { kind: 'text', sql: 'folder', indexed: false },
  FileLeafRef: { kind: 'text', sql: 'leaf_name', indexed: false },
  FSObjType: { kind: 'number', sql: 'kind', indexed: false },
  FileSystemObjectType: { kind: 'number', sql: 'kind', indexed: false },
  ContentTypeId: { kind: 'text', sql: 'content_type', indexed: false },
  UniqueId: { kind: 'guid', sql: 'unique_id', indexed: false },
  GUID: { kind: 'guid', sql: 'unique_id', indexed: false },
  OData__ModerationStatus: { kind: 'number', sql: MODERATION, indexed: false, fieldName: '_ModerationStatus' },
  OData__UIVersionString: { kind: 'text', sql: VERSION_STRING, indexed: false },
} satisfies Record<string, SystemColumn>).map(([name, column]) => [name.toLowerCase(), column]));

import type { SqlFragment } from '../query/predicate-to-sql';
import type { Call } from '../rest/call';
import { principalById } from '../users/principal-store';
import { hubIdOf } from '../webs/hub-store';
import { siteById } from '../webs/site-store';
import { managedProperty } from './managed-properties';
import type { SearchDocument } from './search-document';
import { classNameOf, type Searchable } from './searchable';

export interface SortKey {
  readonly property: string;
  readonly descending: boolean;
}

interface FoundRow {
  docid: number; list_id: string; id: number; unique_id: string; kind: number; folder: string; leaf_name: string; content_type: string; author_id: number;
  editor_id: number; created: string; modified: string; fields: string; base_template: number; size: number | null; type_name: string | null;
}

const from = `FROM search_items s JOIN items i ON i.list_id = s.list_id AND i.id = s.item_id JOIN lists l ON l.id = i.list_id
  LEFT JOIN file_bodies b ON b.list_id = i.list_id AND b.item_id = i.id AND b.ui_version = i.ui_version`;

/** Drafts and what is checked out are not crawled. */
const published = 'NOT EXISTS (SELECT 1 FROM item_states st WHERE st.list_id = i.list_id AND st.item_id = i.id AND st.level > 1)';

const conditionOf = (searchable: Searchable, query: SqlFragment): SqlFragment => ({
  sql: `l.id IN (SELECT value FROM json_each(?)) AND i.scope_id IN (SELECT value FROM json_each(?)) AND ${published} AND (${query.sql})`,
  values: [JSON.stringify(searchable.lists.map(({ list }) => list.id)), JSON.stringify(searchable.scopeIds), ...query.values],
});

const orderOf = (sort: readonly SortKey[]): string =>
  [...sort.map(({ property, descending }) => {
    const sql = managedProperty(property)?.sql ?? 's.docid';
    return `${/^[ti]\.\w+$/.test(sql) && !/modified|created/.test(sql) ? `lower(${sql})` : sql} ${descending ? 'DESC' : 'ASC'}`;
  }), 's.docid'].join(', ');

/** How many items a query finds. */
export const countItems = (call: Call, searchable: Searchable, query: SqlFragment): number => {
  const { sql, values } = conditionOf(searchable, query);
  return call.db.get<{ n: number }>(`SELECT count(*) AS n ${from} WHERE ${sql}`, ...values)?.n ?? 0;
};

/** The first of the items that a query finds, in an order. */
export const findItems = (call: Call, searchable: Searchable, query: SqlFragment, sort: readonly SortKey[], limit: number): SearchDocument[] => {
  const { sql, values } = conditionOf(searchable, query);
  const order = orderOf(sort);
  const text = /\bt\./.test(order) ? 'JOIN search_text t ON t.rowid = s.docid' : '';
  const rows = call.db.all<FoundRow>(
    `SELECT s.docid, i.list_id, i.id, i.unique_id, i.kind, i.folder, i.leaf_name, i.content_type, i.author_id, i.editor_id, i.created, i.modified, i.fields,
       l.base_template, b.size, (SELECT c.name FROM content_types c WHERE c.owner_id = i.list_id AND c.id = i.content_type) AS type_name
     ${from} ${text} WHERE ${sql} ORDER BY ${order} LIMIT ?`, ...values, limit);
  return rows.map((row) => documentOf(call, searchable, row)).filter((one) => one !== undefined);
};

const documentOf = (call: Call, searchable: Searchable, row: FoundRow): SearchDocument | undefined => {
  const found = searchable.lists.find(({ list }) => list.id === row.list_id);
  if (found === undefined) return undefined;
  const { list, web } = found;
  const fields = JSON.parse(row.fields) as Record<string, unknown>;
  const isFile = (row.base_template === 101 || row.base_template === 119) && row.kind === 0;
  const title = typeof fields['Title'] === 'string' && fields['Title'] !== '' ? fields['Title'] : row.leaf_name.replace(/\.[^.]*$/, '');
  const own = `${row.folder}/${row.leaf_name}`;
  return {
    docId: row.docid, contentClass: `STS_ListItem_${classNameOf(row.base_template)}`, siteId: list.siteId, webId: list.webId, listId: list.id, listItemId: row.id,
    uniqueId: row.unique_id, title, description: '', author: principalById(call.db, list.siteId, row.author_id)?.title ?? '',
    editor: principalById(call.db, list.siteId, row.editor_id)?.title ?? '', path: isFile || row.kind === 1 ? own : `${list.rootFolder}/DispForm.aspx?ID=${row.id}`,
    parent: row.folder, fileName: isFile ? row.leaf_name : '', fileType: isFile && row.leaf_name.includes('.') ? (row.leaf_name.split('.').pop() ?? '').toLowerCase() : '',
    isDocument: isFile, isContainer: row.kind === 1, created: row.created, modified: row.modified, size: row.size ?? 0, contentTypeId: row.content_type,
    contentType: row.type_name ?? '', complianceTag: typeof fields['_ComplianceTag'] === 'string' ? fields['_ComplianceTag'] : '', webPath: web.path,
    sitePath: web.sitePath, siteTitle: siteById(call.db, web.id)?.title ?? '', webTemplate: web.settings.template.split('#')[0] ?? '',
    hubId: hubIdOf(call.db, web.id) ?? '', fields,
  };
};

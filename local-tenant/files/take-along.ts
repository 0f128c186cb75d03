import { fieldsJson } from '../items/stored-fields';
import type { ItemRow } from '../items/item-row';
import type { Call } from '../rest/call';
import { removeLinksOf } from '../sharing/sharing-links';
import type { Translation } from './translate-item';

/** What hangs on an item by its list and id; the second name is the column of the id. */
const always = [
  ['item_versions', 'item_id'], ['item_states', 'item_id'], ['item_levels', 'id'], ['file_bodies', 'item_id'], ['version_expirations', 'item_id'],
  ['declared_records', 'item_id'],
] as const;

/** What is said by people of the site, or gives them something there. Whether SharePoint takes it to another site is unverified: here it does not. */
const withinSite = [['comments', 'item_id'], ['comments_disabled', 'item_id'], ['item_likes', 'item_id'], ['sharing_links', 'item_id']] as const;

interface Place { readonly row: ItemRow; readonly siteId: string }

/** Versions, bodies and all else that hangs on an item follow it to its new id; what they say of people and columns is translated. */
export const takeAlong = (call: Call, translation: Translation, { row: before, siteId }: Place, { row: after, siteId: newSiteId }: Place): void => {
  // Versions that were thrown away stay behind, and cannot come back to what is another item now.
  call.db.run('DELETE FROM recycled_versions WHERE list_id = ? AND item_id = ?', before.listId, before.id);
  call.db.run('DELETE FROM file_uploads WHERE list_id = ? AND item_id = ?', before.listId, before.id);
  if (siteId !== newSiteId) {
    removeLinksOf(call.db, before);
    for (const [table, id] of withinSite) call.db.run(`DELETE FROM ${table} WHERE list_id = ? AND ${id} = ?`, before.listId, before.id);
  }
  for (const [table, id] of siteId === newSiteId ? [...always, ...withinSite] : always) {
    call.db.run(`UPDATE ${table} SET list_id = ?, ${id} = ? WHERE list_id = ? AND ${id} = ?`, after.listId, after.id, before.listId, before.id);
  }
  translateVersions(call, translation, after);
};

const translateVersions = (call: Call, translation: Translation, after: ItemRow): void => {
  const versions = call.db.all<{ ui_version: number; editor_id: number; fields: string }>(
    'SELECT ui_version, editor_id, fields FROM item_versions WHERE list_id = ? AND item_id = ?', after.listId, after.id);
  for (const { ui_version, editor_id, fields } of versions) {
    const then = translation.fields(JSON.parse(fields) as ItemRow['fields'], true);
    call.db.run(
      'UPDATE item_versions SET editor_id = ?, fields = ? WHERE list_id = ? AND item_id = ? AND ui_version = ?',
      translation.principal(editor_id), JSON.stringify(then), after.listId, after.id, ui_version);
  }
  call.db.run(
    'UPDATE item_levels SET fields = ?, content_type = ?, author_id = ?, folder = ?, leaf_name = ?, scope_id = ? WHERE list_id = ? AND id = ?',
    fieldsJson(after.fields), after.contentType, after.authorId, after.folder, after.leafName, after.scopeId, after.listId, after.id);
};

import type { Database } from '../storage/database';

/** Bit 1 of `_ComplianceFlags`: the label retains what carries it (compliance-tag.ts). */
const retained = "json_extract(fields, '$._ComplianceFlags') IN ('1', '3', '5', '7')";

/** Whether a site collection holds, in any of its webs, what a label retains: such a site is not deleted (Microsoft 365, learn about retention for SharePoint). */
export const siteHoldsLabelled = (db: Database, siteId: string): boolean =>
  db.all<{ id: string }>('SELECT id FROM lists WHERE site_id = ?', siteId).some(({ id }) => holdsLabelled(db, id));

/**
 * Whether a list, or a folder of it with all that is below, holds files or items that their label retains.
 * @param folder server-relative; undefined: the whole list
 */
export const holdsLabelled = (db: Database, listId: string, folder?: string): boolean => {
  const tagged = `list_id = ? AND kind = 0 AND json_extract(fields, '$._ComplianceTag') IS NOT NULL AND ${retained}`;
  // '0' is the character after '/': the range holds everything further down.
  const found = folder === undefined
    ? db.get(`SELECT 1 FROM items WHERE ${tagged} LIMIT 1`, listId)
    : db.get(`SELECT 1 FROM items WHERE ${tagged} AND (folder = ? OR (folder > ? AND folder < ?)) LIMIT 1`, listId, folder, `${folder}/`, `${folder}0`);
  return found !== undefined;
};

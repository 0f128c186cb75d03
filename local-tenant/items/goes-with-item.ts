/**
 * Triggers by which the rows of a table (`list_id`, and the item's id in `column`) go with their item, whoever deletes it: at once, or when it leaves the recycle
 * bin for good. An item that is recycled is noted in `parked_items` before its row goes, and given back before that note is taken away.
 */
export const goesWithItem = (table: string, column = 'item_id'): readonly string[] => [
  `CREATE TRIGGER IF NOT EXISTS ${table}_go_with_items AFTER DELETE ON items
     WHEN NOT EXISTS (SELECT 1 FROM parked_items p WHERE p.list_id = old.list_id AND p.item_id = old.id) BEGIN
     DELETE FROM ${table} WHERE list_id = old.list_id AND ${column} = old.id; END`,
  `CREATE TRIGGER IF NOT EXISTS ${table}_go_with_bin AFTER DELETE ON parked_items
     WHEN NOT EXISTS (SELECT 1 FROM items i WHERE i.list_id = old.list_id AND i.id = old.item_id) BEGIN
     DELETE FROM ${table} WHERE list_id = old.list_id AND ${column} = old.item_id; END`,
];

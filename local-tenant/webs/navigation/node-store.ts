import type { Database } from '../../storage/database';

/** One entry of a web's menus. */
export interface NavigationNode {
  readonly webId: string;
  readonly id: number;
  /** The entry above it, or one of `menus`. */
  readonly parentId: number;
  readonly title: string;
  readonly url: string;
  readonly isExternal: boolean;
  readonly isVisible: boolean;
  readonly audienceIds: readonly string[];
}

/** Where entries begin; SharePoint has these numbers for the roots of its menus. */
export const menus = { quickLaunch: 1025, topBar: 1002 } as const;

/** Numbers of entries that people add begin here; those below are SharePoint's own. */
const firstId = 2000;

interface NodeRow {
  web_id: string; id: number; parent_id: number; title: string; url: string; is_external: number; is_visible: number; audiences: string;
}

export const navigationTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS navigation_nodes (
     web_id TEXT NOT NULL, id INTEGER NOT NULL, parent_id INTEGER NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL,
     is_external INTEGER NOT NULL, is_visible INTEGER NOT NULL, audiences TEXT NOT NULL, PRIMARY KEY (web_id, id)) WITHOUT ROWID`,
];

const nodeOf = (row: NodeRow): NavigationNode => ({
  webId: row.web_id, id: row.id, parentId: row.parent_id, title: row.title, url: row.url, isExternal: row.is_external === 1, isVisible: row.is_visible === 1,
  audienceIds: JSON.parse(row.audiences) as string[],
});

export const nodesUnder = (db: Database, webId: string, parentId: number): NavigationNode[] =>
  db.all<NodeRow>('SELECT * FROM navigation_nodes WHERE web_id = ? AND parent_id = ? ORDER BY position, id', webId, parentId).map(nodeOf);

export const nodeById = (db: Database, webId: string, id: number): NavigationNode | undefined => {
  const row = db.get<NodeRow>('SELECT * FROM navigation_nodes WHERE web_id = ? AND id = ?', webId, id);
  return row && nodeOf(row);
};

/** As the last of its siblings. */
export const insertNode = (db: Database, node: Omit<NavigationNode, 'id'>): NavigationNode => {
  const found = db.get<{ id: number; place: number }>(
    `SELECT max(?, coalesce(max(id), 0) + 1) AS id, coalesce(max(position) FILTER (WHERE parent_id = ?), 0) + 1 AS place FROM navigation_nodes WHERE web_id = ?`,
    firstId, node.parentId, node.webId,
  );
  const made = { ...node, id: found?.id ?? firstId };
  db.run(
    'INSERT INTO navigation_nodes (web_id, id, parent_id, position, title, url, is_external, is_visible, audiences) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    made.webId, made.id, made.parentId, found?.place ?? 1, made.title, made.url, made.isExternal ? 1 : 0, made.isVisible ? 1 : 0, JSON.stringify(made.audienceIds),
  );
  return made;
};

export const updateNode = (db: Database, node: NavigationNode): void => {
  db.run(
    'UPDATE navigation_nodes SET title = ?, url = ?, is_external = ?, is_visible = ?, audiences = ? WHERE web_id = ? AND id = ?',
    node.title, node.url, node.isExternal ? 1 : 0, node.isVisible ? 1 : 0, JSON.stringify(node.audienceIds), node.webId, node.id,
  );
};

/** With an entry goes what is below it. */
export const deleteNode = (db: Database, { webId, id }: Pick<NavigationNode, 'webId' | 'id'>): void => {
  nodesUnder(db, webId, id).forEach((child) => deleteNode(db, child));
  db.run('DELETE FROM navigation_nodes WHERE web_id = ? AND id = ?', webId, id);
};

/** @param order ids of siblings, the first one first */
export const putInOrder = (db: Database, webId: string, order: readonly number[]): void =>
  order.forEach((id, at) => {
    db.run('UPDATE navigation_nodes SET position = ? WHERE web_id = ? AND id = ?', at + 1, webId, id);
  });

export const deleteNodesOf = (db: Database, webId: string): void => {
  db.run('DELETE FROM navigation_nodes WHERE web_id = ?', webId);
};

import type { Database } from '../../storage/database';

/** An upload in parts that somebody began. Whoever has its id may go on with it. */
export interface UploadSession {
  readonly id: string;
  readonly personId: string;
  readonly listId: string;
  readonly webId: string;
  /** Server-relative, of the file that is to be. */
  readonly path: string;
  readonly conflict: 'fail' | 'rename' | 'replace';
  /** ISO 8601. */
  readonly expires: string;
}

interface SessionRow {
  id: string; person_id: string; list_id: string; web_id: string; path: string; conflict: UploadSession['conflict']; expires: string;
}

/** Those that ran out are forgotten by the way. */
export const insertSession = (db: Database, session: UploadSession, now: Date): void => {
  db.run('DELETE FROM graph_uploads WHERE expires < ?', now.toISOString());
  db.run(
    'INSERT INTO graph_uploads (id, person_id, list_id, web_id, path, conflict, expires) VALUES (?, ?, ?, ?, ?, ?, ?)',
    session.id, session.personId, session.listId, session.webId, session.path, session.conflict, session.expires,
  );
};

export const sessionById = (db: Database, id: string, now: Date): UploadSession | undefined => {
  const row = db.get<SessionRow>('SELECT * FROM graph_uploads WHERE id = ? AND expires >= ?', id, now.toISOString());
  return row && {
    id: row.id, personId: row.person_id, listId: row.list_id, webId: row.web_id, path: row.path, conflict: row.conflict, expires: row.expires,
  };
};

export const removeSession = (db: Database, { id }: UploadSession): void => {
  db.run('DELETE FROM graph_uploads WHERE id = ?', id);
};

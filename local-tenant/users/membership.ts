import type { Database } from '../storage/database';

export const addMember = (db: Database, siteId: string, groupId: number, memberId: number): void => {
  db.run('INSERT OR IGNORE INTO group_members (site_id, group_id, member_id) VALUES (?, ?, ?)', siteId, groupId, memberId);
};

export const removeMember = (db: Database, siteId: string, groupId: number, memberId: number): boolean =>
  db.run('DELETE FROM group_members WHERE site_id = ? AND group_id = ? AND member_id = ?', siteId, groupId, memberId) > 0;

export const memberIds = (db: Database, siteId: string, groupId: number): number[] =>
  db.all<{ id: number }>(
    'SELECT member_id AS id FROM group_members WHERE site_id = ? AND group_id = ? ORDER BY member_id', siteId, groupId,
  ).map((row) => row.id);

export const groupIdsOf = (db: Database, siteId: string, memberId: number): number[] =>
  db.all<{ id: number }>(
    'SELECT group_id AS id FROM group_members WHERE site_id = ? AND member_id = ? ORDER BY group_id', siteId, memberId,
  ).map((row) => row.id);

import type { Database } from '../storage/database';

/** A group of a site that a person is in. */
export interface GroupOfPerson {
  /** Server-relative path of the site. */
  readonly site: string;
  readonly title: string;
}

/** The groups that a person was put into, on all sites. */
export function groupsOfPerson(db: Database, personId: string): GroupOfPerson[] {
  return db
    .all<{ path: string; title: string }>(
      `SELECT sites.path, groups.title FROM principals AS users
       JOIN group_members ON group_members.site_id = users.site_id AND member_id = users.id
       JOIN principals AS groups ON groups.site_id = users.site_id AND groups.id = group_id
       JOIN sites ON sites.id = users.site_id
       WHERE users.person_id = ? ORDER BY sites.path, groups.title`,
      personId,
    )
    .map((row) => ({ site: row.path, title: row.title }));
}

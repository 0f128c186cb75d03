import type { Database } from '../storage/database';
import type { RetentionLabel } from './retention-label';

/** A site that a label was published to, and from when it can be used there. */
export interface Publication {
  readonly siteId: string;
  /** undefined: at once. */
  readonly availableFrom: string | undefined;
}

const known = `FROM label_publications p LEFT JOIN label_publication_starts s ON s.label_id = p.label_id AND s.site_id = p.site_id`;
const available = '(s.available_from IS NULL OR s.available_from <= ?)';

/** Which labels the tenant's label policies publish to which sites. Times are ISO 8601, UTC, with milliseconds. */
export class PublicationStore {
  public constructor(private readonly db: Database) {}

  /** The labels that people of a site may choose from, by name. */
  public labelsOf(siteId: string, now: string): RetentionLabel[] {
    return this.db
      .all<{ definition: string }>(
        `SELECT l.definition ${known} JOIN retention_labels l ON l.id = p.label_id WHERE p.site_id = ? AND ${available} ORDER BY l.name`,
        siteId, now,
      )
      .map((row) => JSON.parse(row.definition) as RetentionLabel);
  }

  /** The sites that a label is published to, whether it has arrived there or not. */
  public publicationsOf(labelId: string): Publication[] {
    return this.db
      .all<{ site_id: string; available_from: string | null }>(
        `SELECT p.site_id, s.available_from ${known} WHERE p.label_id = ? ORDER BY p.site_id`, labelId,
      )
      .map((row) => ({ siteId: row.site_id, availableFrom: row.available_from ?? undefined }));
  }

  /** Ids of the sites that a label is published to. */
  public sitesOf(labelId: string): string[] {
    return this.publicationsOf(labelId).map(({ siteId }) => siteId);
  }

  /** Whether people of the site can use the label now. */
  public isAvailable(labelId: string, siteId: string, now: string): boolean {
    return this.db.get(`SELECT 1 ${known} WHERE p.label_id = ? AND p.site_id = ? AND ${available}`, labelId, siteId, now) !== undefined;
  }

  /** Publishes a label; publishing again changes nothing. @param availableFrom when it reaches the site; undefined: at once */
  public publish(labelId: string, siteId: string, availableFrom?: string): void {
    if (this.db.get('SELECT 1 FROM label_publications WHERE label_id = ? AND site_id = ?', labelId, siteId) !== undefined) return;
    this.db.run('INSERT INTO label_publications (label_id, site_id) VALUES (?, ?)', labelId, siteId);
    if (availableFrom !== undefined) {
      this.db.run('INSERT INTO label_publication_starts (label_id, site_id, available_from) VALUES (?, ?, ?)', labelId, siteId, availableFrom);
    }
  }

  /** Takes the label from the site's menu. What carries it, and lists that have it as default, keep it. */
  public unpublish(labelId: string, siteId: string): void {
    this.db.run('DELETE FROM label_publications WHERE label_id = ? AND site_id = ?', labelId, siteId);
    this.db.run('DELETE FROM label_publication_starts WHERE label_id = ? AND site_id = ?', labelId, siteId);
  }
}

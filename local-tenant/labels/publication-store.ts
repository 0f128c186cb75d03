import type { Database } from '../storage/database';
import type { RetentionLabel } from './retention-label';

/** Which labels the tenant's label policies publish to which sites. */
export class PublicationStore {
  public constructor(private readonly db: Database) {}

  /** The labels that people of a site may choose from, by name. */
  public labelsOf(siteId: string): RetentionLabel[] {
    return this.db
      .all<{ definition: string }>(
        `SELECT definition FROM retention_labels JOIN label_publications ON label_id = id WHERE site_id = ? ORDER BY name`,
        siteId,
      )
      .map((row) => JSON.parse(row.definition) as RetentionLabel);
  }

  /** Ids of the sites that a label is published to. */
  public sitesOf(labelId: string): string[] {
    return this.db
      .all<{ site_id: string }>('SELECT site_id FROM label_publications WHERE label_id = ? ORDER BY site_id', labelId)
      .map((row) => row.site_id);
  }

  public isPublished(labelId: string, siteId: string): boolean {
    return this.db.get('SELECT 1 FROM label_publications WHERE label_id = ? AND site_id = ?', labelId, siteId) !== undefined;
  }

  /** Publishes a label; publishing twice is the same as once. */
  public publish(labelId: string, siteId: string): void {
    this.db.run('INSERT OR IGNORE INTO label_publications (label_id, site_id) VALUES (?, ?)', labelId, siteId);
  }

  /** Takes the label from the site's menu. What carries it, and lists that have it as default, keep it. */
  public unpublish(labelId: string, siteId: string): void {
    this.db.run('DELETE FROM label_publications WHERE label_id = ? AND site_id = ?', labelId, siteId);
  }
}

import type { Database } from '../storage/database';
import type { RetentionLabel } from './retention-label';

/** A site that a label was published to. */
export interface Publication {
  readonly siteId: string;
  /** ISO 8601, UTC; empty: long ago. */
  readonly published: string;
}

/** What the tenant's clock says, and how long a publication is under way: `{ now: call.now, seconds: call.settings.labelPublicationSeconds }`. */
export interface Arrival {
  readonly now: string;
  readonly seconds: number;
}

const publications = 'FROM label_publications p LEFT JOIN label_publication_times t ON t.label_id = p.label_id AND t.site_id = p.site_id';
const arrived = "coalesce(t.published, '') <= ?";

/** When what was published at a moment is there. */
export const arrivalOf = ({ published }: Publication, seconds: number): string =>
  published === '' ? published : moved(published, seconds);

/** Which labels the tenant's label policies publish to which sites. */
export class PublicationStore {
  public constructor(private readonly db: Database) {}

  /** The labels that people of a site may choose from, by name. */
  public labelsOf(siteId: string, arrival: Arrival): RetentionLabel[] {
    return this.db
      .all<{ definition: string }>(
        `SELECT l.definition ${publications} JOIN retention_labels l ON l.id = p.label_id WHERE p.site_id = ? AND ${arrived} ORDER BY l.name`,
        siteId, latest(arrival),
      )
      .map((row) => JSON.parse(row.definition) as RetentionLabel);
  }

  /** The sites that a label is published to, whether it has arrived there or not. */
  public publicationsOf(labelId: string): Publication[] {
    return this.db.all<{ siteId: string; published: string }>(
      `SELECT p.site_id AS siteId, coalesce(t.published, '') AS published ${publications} WHERE p.label_id = ? ORDER BY p.site_id`, labelId,
    );
  }

  /** Ids of the sites that a label is published to. */
  public sitesOf(labelId: string): string[] {
    return this.publicationsOf(labelId).map(({ siteId }) => siteId);
  }

  /** Whether people of the site can use the label now. */
  public isAvailable(labelId: string, siteId: string, arrival: Arrival): boolean {
    return this.db.get(`SELECT 1 ${publications} WHERE p.label_id = ? AND p.site_id = ? AND ${arrived}`, labelId, siteId, latest(arrival)) !== undefined;
  }

  /** Publishes a label; publishing again changes nothing. @param published ISO 8601, UTC; without it, long ago */
  public publish(labelId: string, siteId: string, published?: string): void {
    if (this.sitesOf(labelId).includes(siteId)) return;
    this.db.run('INSERT INTO label_publications (label_id, site_id) VALUES (?, ?)', labelId, siteId);
    if (published !== undefined) {
      this.db.run('INSERT INTO label_publication_times (label_id, site_id, published) VALUES (?, ?, ?)', labelId, siteId, published);
    }
  }

  /** Takes the label from the site's menu. What carries it, and lists that have it as default, keep it. */
  public unpublish(labelId: string, siteId: string): void {
    this.db.run('DELETE FROM label_publications WHERE label_id = ? AND site_id = ?', labelId, siteId);
    this.db.run('DELETE FROM label_publication_times WHERE label_id = ? AND site_id = ?', labelId, siteId);
  }
}

/** The last moment at which a publication must have been made to be there now. */
const latest = ({ now, seconds }: Arrival): string => moved(now, -seconds);

const moved = (moment: string, seconds: number): string => new Date(new Date(moment).getTime() + seconds * 1000).toISOString();

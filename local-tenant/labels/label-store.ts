import type { Database } from '../storage/database';
import type { RetentionLabel } from './retention-label';

interface DefinitionRow {
  readonly definition: string;
}

/** The tenant's retention labels. Names are unique, whatever their case. */
export class LabelStore {
  public constructor(private readonly db: Database) {}

  public all(): RetentionLabel[] {
    return this.db.all<DefinitionRow>('SELECT definition FROM retention_labels ORDER BY name').map(labelOf);
  }

  public count(): number {
    return this.db.get<{ total: number }>('SELECT count(*) AS total FROM retention_labels')?.total ?? 0;
  }

  public byId(id: string): RetentionLabel | undefined {
    return maybe(this.db.get<DefinitionRow>('SELECT definition FROM retention_labels WHERE id = ?', id.toLowerCase()));
  }

  public byName(name: string): RetentionLabel | undefined {
    return maybe(this.db.get<DefinitionRow>('SELECT definition FROM retention_labels WHERE name = ?', name));
  }

  public insert(label: RetentionLabel): void {
    const { id, displayName } = label;
    this.db.run('INSERT INTO retention_labels (id, name, definition) VALUES (?, ?, ?)', id, displayName, JSON.stringify(label));
  }

  public update(label: RetentionLabel): void {
    this.db.run('UPDATE retention_labels SET definition = ? WHERE id = ?', JSON.stringify(label), label.id);
  }

  public remove(id: string): void {
    this.db.run('DELETE FROM retention_labels WHERE id = ?', id);
  }

  /** Whether an item carries the label, or a list has it as its default. */
  public isApplied(label: RetentionLabel): boolean {
    const row = this.db.get(
      `SELECT 1 FROM list_labels WHERE label_id = ?1
       UNION ALL SELECT 1 FROM items WHERE json_extract(fields, '$._ComplianceTag') = ?2 LIMIT 1`,
      label.id,
      label.displayName,
    );
    return row !== undefined;
  }
}

const maybe = (row: DefinitionRow | undefined): RetentionLabel | undefined => (row === undefined ? undefined : labelOf(row));

/** JSON leaves out what is undefined (for ever, no event), which is what the type says of it. */
const labelOf = (row: DefinitionRow): RetentionLabel => JSON.parse(row.definition) as RetentionLabel;

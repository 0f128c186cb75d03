import type { Database } from '../storage/database';
import type { RetentionEventType } from './retention-label';

interface DefinitionRow {
  readonly definition: string;
}

/** The kinds of event that start retention periods. */
export class EventTypeStore {
  public constructor(private readonly db: Database) {}

  public all(): RetentionEventType[] {
    return this.db.all<DefinitionRow>('SELECT definition FROM retention_event_types ORDER BY name').map(typeOf);
  }

  public byId(id: string): RetentionEventType | undefined {
    const row = this.db.get<DefinitionRow>('SELECT definition FROM retention_event_types WHERE id = ?', id.toLowerCase());
    return row === undefined ? undefined : typeOf(row);
  }

  public hasName(name: string): boolean {
    return this.db.get('SELECT 1 FROM retention_event_types WHERE name = ?', name) !== undefined;
  }

  public update(type: RetentionEventType): void {
    this.db.run('UPDATE retention_event_types SET name = ?, definition = ? WHERE id = ?', type.displayName, JSON.stringify(type), type.id);
  }

  public remove(id: string): void {
    this.db.run('DELETE FROM retention_event_types WHERE id = ?', id);
  }

  public insert(type: RetentionEventType): void {
    const { id, displayName } = type;
    this.db.run('INSERT INTO retention_event_types (id, name, definition) VALUES (?, ?, ?)', id, displayName, JSON.stringify(type));
  }
}

const typeOf = (row: DefinitionRow): RetentionEventType => JSON.parse(row.definition) as RetentionEventType;

import type { Database } from '../storage/database';
import type { RetentionEvent } from './retention-event';

interface DefinitionRow {
  readonly definition: string;
}

/** The events that start retention periods. */
export class EventStore {
  public constructor(private readonly db: Database) {}

  /** The oldest first. */
  public all(): RetentionEvent[] {
    return this.db.all<DefinitionRow>('SELECT definition FROM retention_events ORDER BY created, id').map(eventOf);
  }

  public byId(id: string): RetentionEvent | undefined {
    const row = this.db.get<DefinitionRow>('SELECT definition FROM retention_events WHERE id = ?', id.toLowerCase());
    return row === undefined ? undefined : eventOf(row);
  }

  public save(event: RetentionEvent): void {
    this.db.run(
      'INSERT OR REPLACE INTO retention_events (id, created, definition) VALUES (?, ?, ?)', event.id, event.createdDateTime, JSON.stringify(event),
    );
  }

  public remove(id: string): void {
    this.db.run('DELETE FROM retention_events WHERE id = ?', id);
  }

  /** Whether an event is of this type. */
  public usesType(typeId: string): boolean {
    return this.all().some((event) => event.retentionEventTypeId === typeId);
  }
}

const eventOf = (row: DefinitionRow): RetentionEvent => JSON.parse(row.definition) as RetentionEvent;

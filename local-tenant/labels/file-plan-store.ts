import type { Database } from '../storage/database';
import type { FilePlanKind, FilePlanTemplate } from './file-plan';

interface DefinitionRow {
  readonly definition: string;
}

/** The terms of the file plan. Names are unique in their set, whatever their case. */
export class FilePlanStore {
  public constructor(private readonly db: Database) {}

  public all(kind: FilePlanKind, parent = ''): FilePlanTemplate[] {
    return this.db
      .all<DefinitionRow>('SELECT definition FROM file_plan_templates WHERE kind = ? AND parent = ? ORDER BY name', kind, parent)
      .map(templateOf);
  }

  public byId(kind: FilePlanKind, id: string, parent = ''): FilePlanTemplate | undefined {
    const row = this.db.get<DefinitionRow>(
      'SELECT definition FROM file_plan_templates WHERE kind = ? AND parent = ? AND id = ?', kind, parent, id.toLowerCase(),
    );
    return row === undefined ? undefined : templateOf(row);
  }

  public hasName(kind: FilePlanKind, name: string, parent = ''): boolean {
    return this.db.get('SELECT 1 FROM file_plan_templates WHERE kind = ? AND parent = ? AND name = ?', kind, parent, name) !== undefined;
  }

  public insert(template: FilePlanTemplate): void {
    const { id, kind, parent, displayName } = template;
    this.db.run(
      'INSERT INTO file_plan_templates (id, kind, parent, name, definition) VALUES (?, ?, ?, ?, ?)', id, kind, parent, displayName, JSON.stringify(template),
    );
  }

  /** Removes a term, and what stands below it. */
  public remove(id: string): void {
    this.db.run('DELETE FROM file_plan_templates WHERE id = ? OR parent = ?', id, id);
  }
}

const templateOf = (row: DefinitionRow): FilePlanTemplate => JSON.parse(row.definition) as FilePlanTemplate;

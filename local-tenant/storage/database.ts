import Libsql from 'libsql';

export type SqlValue = string | number | bigint | null | Uint8Array;

/** Filters make statements of unboundedly many shapes: the oldest are forgotten. */
const keptStatements = 500;

/**
 * The SQLite file. All access is synchronous, so one request's work is never interleaved with another's.
 * Statements are prepared once and kept.
 */
export class Database {
  private readonly statements = new Map<string, Libsql.Statement<unknown[]>>();
  private depth = 0;

  public constructor(private readonly connection: Libsql.Database) {}

  public all<Row>(sql: string, ...values: readonly SqlValue[]): Row[] {
    return this.statement(sql).all(...values) as Row[];
  }

  public get<Row>(sql: string, ...values: readonly SqlValue[]): Row | undefined {
    return this.statement(sql).all(...values)[0] as Row | undefined;
  }

  /** Runs a statement that writes; gives how many rows it touched. */
  public run(sql: string, ...values: readonly SqlValue[]): number {
    return this.statement(sql).run(...values).changes;
  }

  /** Several statements, or one that changes the schema: forgets what was prepared, as plans may have changed. */
  public exec(sql: string): void {
    this.statements.clear();
    this.connection.exec(sql);
  }

  /**
   * Everything in `work` is kept, or nothing is when it throws. May be nested: an inner one that throws undoes its own part.
   */
  public transaction<Result>(work: () => Result): Result {
    const name = `level_${this.depth}`;
    this.connection.exec(this.depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${name}`);
    this.depth += 1;
    try {
      const result = work();
      this.connection.exec(this.depth === 1 ? 'COMMIT' : `RELEASE ${name}`);
      return result;
    } catch (error) {
      this.connection.exec(this.depth === 1 ? 'ROLLBACK' : `ROLLBACK TO ${name}; RELEASE ${name}`);
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  /** Puts the write-ahead log into the file first, which libsql leaves undone: after a clean end the file is all there is. */
  public close(): void {
    this.statements.clear();
    this.connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.connection.close();
  }

  private statement(sql: string): Libsql.Statement<unknown[]> {
    const known = this.statements.get(sql);
    if (known !== undefined) {
      return known;
    }
    if (this.statements.size >= keptStatements) {
      this.statements.delete(this.statements.keys().next().value ?? '');
    }
    const prepared = this.connection.prepare(sql) as Libsql.Statement<unknown[]>;
    this.statements.set(sql, prepared);
    return prepared;
  }
}

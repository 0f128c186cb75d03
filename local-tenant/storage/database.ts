import Libsql from 'libsql';

export type SqlValue = string | number | bigint | null | Uint8Array;

/**
 * Tables that are read with nearly every request and seldom written: who there is, what they may do, which sites there are, and how lists
 * are made. `lists`: a deletion takes rows of others along, by triggers.
 */
const settledTables =
  /\b(people|sites|webs|principals|group_members|scopes|role_definitions|role_assignments|site_app_permissions|settings|content_types|retention_labels|list_labels|DELETE FROM lists)\b/i;

const writes = (sql: string): boolean => !/^\s*(SELECT|PRAGMA|EXPLAIN)\b/i.test(sql) && (!/^\s*WITH\b/i.test(sql) || /\b(INSERT|UPDATE|DELETE|REPLACE)\b/i.test(sql));

interface Prepared {
  readonly statement: Libsql.Statement<unknown[]>;
  /** Whether it may change what is remembered. */
  readonly unsettles: boolean;
}

/** Filters make statements of unboundedly many shapes: the oldest are forgotten. */
const keptStatements = 500;

/** Enough for every person on every scope of a busy tenant; then it begins anew. */
const mostRemembered = 20_000;

/**
 * The SQLite file. All access is synchronous, so one request's work is never interleaved with another's.
 * Statements are prepared once and kept.
 */
export class Database {
  private readonly statements = new Map<string, Prepared>();
  private readonly memory = new Map<string, unknown>();
  private depth = 0;
  private closed = false;

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
    this.memory.clear();
    this.connection.exec(sql);
  }

  /**
   * Everything in `work` is kept, or nothing is when it throws. May be nested: an inner one that throws undoes its own part.
   */
  public transaction<Result>(work: () => Result): Result {
    const name = `level_${this.depth}`;
    this.statement(this.depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${name}`).run();
    this.depth += 1;
    try {
      const result = work();
      this.statement(this.depth === 1 ? 'COMMIT' : `RELEASE ${name}`).run();
      return result;
    } catch (error) {
      this.memory.clear();
      this.connection.exec(this.depth === 1 ? 'ROLLBACK' : `ROLLBACK TO ${name}; RELEASE ${name}`);
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  /**
   * What was worked out from the settled tables alone (see there): once, until one of them is written or a transaction is undone. What it
   * gives is shared and must not be changed.
   * @param key tells it from everything else that is remembered
   */
  public remembered<Result>(key: string, work: () => Result): Result {
    if (this.memory.has(key)) {
      return this.memory.get(key) as Result;
    }
    const result = work();
    if (this.memory.size >= mostRemembered) {
      this.memory.clear();
    }
    this.memory.set(key, result);
    return result;
  }

  public get isClosed(): boolean {
    return this.closed;
  }

  /** Puts the write-ahead log into the file first, which libsql leaves undone: after a clean end the file is all there is. */
  public close(): void {
    this.closed = true;
    this.statements.clear();
    this.connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.connection.close();
  }

  private statement(sql: string): Libsql.Statement<unknown[]> {
    const { statement, unsettles } = this.statements.get(sql) ?? this.prepare(sql);
    if (unsettles) {
      this.memory.clear();
    }
    return statement;
  }

  private prepare(sql: string): Prepared {
    if (this.statements.size >= keptStatements) {
      this.statements.delete(this.statements.keys().next().value ?? '');
    }
    const statement = this.connection.prepare(sql) as Libsql.Statement<unknown[]>;
    const prepared = { statement, unsettles: writes(sql) && settledTables.test(sql) };
    this.statements.set(sql, prepared);
    return prepared;
  }
}

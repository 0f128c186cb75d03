import Libsql from 'libsql';

interface Declared {
  readonly name: string;
  readonly sql: string;
}

const declaredIn = (connection: Libsql.Database): Declared[] =>
  connection.prepare('SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL').all() as Declared[];

/** Names of the tables, indexes and triggers that a database has, but in another form than this version of the tenant makes them. */
export const differingForms = (connection: Libsql.Database, statements: readonly string[]): string[] => {
  const model = new Libsql(':memory:');
  try {
    statements.forEach((sql) => model.exec(sql));
    const present = new Map(declaredIn(connection).map(({ name, sql }) => [name, sql]));
    return declaredIn(model).filter(({ name, sql }) => present.has(name) && present.get(name) !== sql).map(({ name }) => name);
  } finally {
    model.close();
  }
};

import type { ListDeclaration } from '../../schema/list';
import { addRow } from '../rows/add-rows';
import { listIn, readRows } from '../rows/list-rows';
import type { RawRow } from '../rows/raw-row';
import { withConflict } from '../rows/update-row';
import type { StoreContext } from '../store-context';
import type { EditableRow, ReferenceRepository } from '../types';

export interface ReferenceMapping<T, R> {
  readonly list: ListDeclaration;
  readonly toRecord: (row: RawRow) => R;
  /** Columns of the members given, as text. */
  readonly toColumns: (entry: Partial<T>) => Record<string, string>;
}

const selectOf = (list: ListDeclaration): string[] => ['Id', 'Title', 'Modified', 'Editor/Title', ...list.columns.map(({ name }) => name)];

/** A small list of reference data: read whole once, then kept until something is written or asked for again. */
export const referenceRepository = <T, R extends T & EditableRow & { readonly code: string }>(
  { sp, siteUrl }: StoreContext,
  { list, toRecord, toColumns }: ReferenceMapping<T, R>,
): ReferenceRepository<T, R> => {
  let known: Promise<readonly R[]> | null = null;

  const read = async (): Promise<readonly R[]> =>
    (await readRows(sp, list, { select: selectOf(list), expand: ['Editor'] })).map(toRecord);

  const byId = async (id: number): Promise<R> => {
    known = null;
    return toRecord((await listIn(sp.web, list).items.getById(id).select(...selectOf(list)).expand('Editor')()) as RawRow);
  };

  const all = (again = false): Promise<readonly R[]> => {
    if (known === null || again) {
      const asked = read();
      asked.catch(() => {
        if (known === asked) known = null;
      });
      known = asked;
    }
    return known;
  };

  return {
    all,
    byCode: async (code) => (await all()).find((entry) => entry.code === code) ?? null,
    create: async (entry) => byId(await addRow(sp, siteUrl, list, { folder: '', columns: toColumns(entry as Partial<T>) })),
    update: (id, etag, change) => {
      const columns = Object.entries(toColumns(change)).map(([name, value]) => [name, value === '' ? null : value] as const);
      return withConflict(
        () => listIn(sp.web, list).items.getById(id).update(Object.fromEntries(columns), etag),
        () => byId(id),
      );
    },
  };
};

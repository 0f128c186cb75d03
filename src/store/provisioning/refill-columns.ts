import '@pnp/sp/items';
import type { SPFI } from '@pnp/sp/fi';
import { parseCanonicalJson } from '../../domain/ledger/canonical-json';
import type { LedgerContent, LedgerKind } from '../../domain/ledger/content';
import { isContentOf } from '../../domain/ledger/content-shape';
import { projectContent } from '../../domain/ledger/projection';
import type { ListDeclaration } from '../../schema/list';
import { decodeContent } from '../ledger/content-codec';
import { contentColumnsOf } from '../ledger/ledger-rows';
import { inBatches, valuesOf } from '../rows/batch';
import { demandAccepted, type FormAnswer, formValues } from '../rows/form-values';
import { listIn, readRows } from '../rows/list-rows';
import { numberIn, type RawRow, textIn } from '../rows/raw-row';
import type { StepLog } from './step';

const kinds: readonly LedgerKind[] = ['version', 'decision', 'recognition', 'journal'];

const contentIn = (row: RawRow, columns: readonly string[]): LedgerContent | null => {
  const value = parseCanonicalJson(decodeContent(columns.map((name) => textIn(row, name))));
  for (const kind of kinds) if (isContentOf(kind, value)) return value;
  return null;
};

/**
 * Fills columns of a ledger that somebody deleted and that were made again. They follow from the content of their row,
 * and as long as they are empty no row verifies. Nothing else of a row is touched; one whose content cannot be read
 * stays as it is. Needs a site owner, the only one who may write into a ledger's rows.
 */
export const refillColumns = async (
  sp: SPFI,
  list: ListDeclaration,
  columns: readonly string[],
  log: StepLog,
): Promise<void> => {
  const contents = contentColumnsOf(list);
  const rows = await readRows(sp, list, { select: ['Id', ...contents], lean: true });
  const refills = rows.flatMap((row) => {
    const content = contentIn(row, contents);
    const projection = Object.entries(content ? projectContent(content) : {}).filter(([name]) => columns.includes(name));
    const values = formValues(Object.fromEntries(projection));
    return values.length === 0 ? [] : [{ id: numberIn(row, 'Id'), values }];
  });
  valuesOf(
    await inBatches(sp, refills, async (web, { id, values }) => {
      // Overwrites the present version: the row's content and history stay what they were.
      const item = listIn(web, list).items.getById(id);
      demandAccepted((await item.validateUpdateListItem(values, true)) as readonly FormAnswer[], list.name);
    }),
  );
  if (refills.length > 0) log.add('column', `${list.name}: ${columns.join(', ')}`, 'changed', `refilled in ${refills.length} rows`);
};

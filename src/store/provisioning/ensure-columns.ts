import type { SPFI } from '@pnp/sp/fi';
import { listFieldXml } from '../../schema/field-xml';
import type { ListDeclaration } from '../../schema/list';
import { inBatches, valuesOf } from '../rows/batch';
import { listIn } from '../rows/list-rows';
import { createFieldOptions } from './field-options';
import { refillColumns } from './refill-columns';
import { builtInChanges, type ColumnChange, columnChange, hasDeclaredType, readSiteColumns } from './site-columns';
import type { StepLog } from './step';

const words = (change: ColumnChange): string =>
  Object.entries(change)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join('; ');

/** Makes the columns that miss, fills those of a ledger from its contents, and sets index, uniqueness, title and choices of the others as declared. */
export const ensureColumns = async (sp: SPFI, list: ListDeclaration, log: StepLog): Promise<void> => {
  const found = await readSiteColumns(sp.web, list.title);
  const byName = new Map(found.map((column) => [column.InternalName, column]));
  const missing = list.columns.filter(({ name }) => !byName.has(name));
  valuesOf(
    await inBatches(sp, missing, (web, column) =>
      listIn(web, list).fields.createFieldAsXml({ SchemaXml: listFieldXml(column), Options: createFieldOptions }),
    ),
  );
  for (const { name } of missing) log.add('column', `${list.name}.${name}`, 'created');
  // A new list has no contents yet.
  if (list.ledger && missing.length > 0 && byName.has('Content')) {
    await refillColumns(sp, list, missing.map(({ name }) => name), log);
  }

  const changes = new Map(builtInChanges(found, list));
  for (const column of list.columns) {
    const existing = byName.get(column.name);
    if (existing === undefined || !hasDeclaredType(existing, column)) continue;
    const change = columnChange(existing, column);
    if (Object.keys(change).length > 0) changes.set(column.name, change);
  }
  for (const [name, change] of changes) {
    await listIn(sp.web, list).fields.getByInternalNameOrTitle(name).update(change);
    log.add('column', `${list.name}.${name}`, 'changed', words(change));
  }
  if (missing.length + changes.size === 0) log.add('column', `${list.name}: ${list.columns.length}`, 'asItShouldBe');
};

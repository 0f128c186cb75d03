import type { ListDeclaration } from '../../schema/list';
import type { Deviation } from './deviation';
import { differingSettings, settingsOf } from './list-settings';
import { builtInChanges, columnChange, hasDeclaredType, type SiteColumn } from './site-columns';
import type { SiteList } from './site-lists';

type Found = Omit<Deviation, 'list'>;
const whole = { folder: null, column: null };

const settingsDeviations = (found: SiteList, list: ListDeclaration): Found[] => {
  const wanted = settingsOf(list);
  const differing = differingSettings(found, wanted).map(
    (name): Found => ({ ...whole, problem: 'settingDiffers', detail: `${name} ${String(found[name])}, expected ${String(wanted[name])}` }),
  );
  return found.HasUniqueRoleAssignments ? differing : [...differing, { ...whole, problem: 'inheritsPermissions', detail: '' }];
};

const columnDeviations = (columns: readonly SiteColumn[], list: ListDeclaration): Found[] => {
  const byName = new Map(columns.map((column) => [column.InternalName, column]));
  const own = list.columns.flatMap((column): Found[] => {
    const found = byName.get(column.name);
    const at = { folder: null, column: column.name };
    if (found === undefined) return [{ ...at, problem: 'columnMissing', detail: column.title }];
    if (!hasDeclaredType(found, column)) return [{ ...at, problem: 'columnDiffers', detail: `type ${found.TypeAsString}` }];
    // A title that people changed does no harm.
    const { Title: _title, ...change } = columnChange(found, column);
    return Object.keys(change).length === 0 ? [] : [{ ...at, problem: 'columnDiffers', detail: `expected ${JSON.stringify(change)}` }];
  });
  const builtIn = [...builtInChanges(columns, list)].map(
    ([column, change]): Found => ({ folder: null, column, problem: 'columnDiffers', detail: `expected ${JSON.stringify(change)}` }),
  );
  return [...own, ...builtIn];
};

/** What differs in a list's settings and columns. */
export const structureDeviations = (found: SiteList, columns: readonly SiteColumn[], list: ListDeclaration): Found[] => [
  ...settingsDeviations(found, list),
  ...columnDeviations(columns, list),
];

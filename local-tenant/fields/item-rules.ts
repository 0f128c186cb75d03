import type { StoredFields, StoredValue } from '../items/item-column';
import type { Call } from '../rest/call';
import { webLocaleOf } from '../items/web-locale';
import type { Field } from './field';
import { fieldsOf } from './field-store';
import { evaluateFormula } from './formula/evaluate-formula';
import { FormulaError } from './formula/formula-value';
import { RowValues, storedResult, type FormulaRow } from './row-values';

interface ItemRules {
  readonly checked: readonly Field[];
  readonly calculated: readonly Field[];
  /** Lookups that follow another lookup: internal name of the follower, and of the one that leads. */
  readonly following: readonly (readonly [follower: string, leader: string])[];
  readonly defaults: readonly Field[];
}

const known = new WeakMap<readonly Field[], ItemRules>();

/** What the columns of a list demand of items and work out for them; read once for as long as they stay what they are. */
export const rulesOf = (fields: readonly Field[]): ItemRules => {
  const made = known.get(fields) ?? {
    checked: fields.filter((field) => (field.validationFormula ?? '') !== ''),
    calculated: fields.filter((field) => field.type === 'Calculated' && field.formula !== undefined),
    following: fields.flatMap((field) => {
      const leader = field.primaryFieldId === undefined ? undefined : fields.find(({ id }) => id === field.primaryFieldId);
      return leader === undefined ? [] : [[field.internalName, leader.internalName] as const];
    }),
    defaults: fields.filter((field) => (field.defaultFormula ?? '') !== ''),
  };
  known.set(fields, made);
  return made;
};

/** The values of columns that nobody fills in: results of formulas, lookups that follow another. `null`: none. */
export const derivedFields = (call: Call, listId: string, row: FormulaRow): StoredFields => {
  const fields = fieldsOf(call.db, listId);
  const { calculated, following } = rulesOf(fields);
  if (calculated.length === 0 && following.length === 0) {
    return {};
  }
  const values = new RowValues(call, fields, row);
  const derived: Record<string, StoredValue> = {};
  following.forEach(([follower, leader]) => { derived[follower] = row.fields[leader] ?? null; });
  calculated.forEach((field) => { derived[field.internalName] = values.result(field); });
  return derived;
};

/** What a new item has in columns whose default is a formula. A formula that comes to an error gives nothing. */
export const formulaDefaults = (call: Call, listId: string): StoredFields => {
  const { defaults } = rulesOf(fieldsOf(call.db, listId));
  if (defaults.length === 0) {
    return {};
  }
  const zone = webLocaleOf(call.site.language).timeZone;
  const values = new RowValues(call, [], { fields: {}, created: call.now, modified: call.now });
  return Object.fromEntries(defaults.flatMap((field) => {
    try {
      return [[field.internalName, storedResult(evaluateFormula(field.defaultFormula ?? '', values), field.type, zone)]];
    } catch (error) {
      if (error instanceof FormulaError) return [];
      throw error;
    }
  }));
};

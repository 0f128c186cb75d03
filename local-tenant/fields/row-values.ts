import type { StoredFields, StoredValue } from '../items/item-column';
import { localTimeOf, utcOf } from '../items/time-zone';
import { webLocaleOf } from '../items/web-locale';
import type { Call } from '../rest/call';
import type { Field } from './field';
import type { FormulaContext } from './formula/formula-function';
import { evaluateFormula } from './formula/evaluate-formula';
import { FormulaError, numberOf, SerialDate, textOf, truthOf, type FormulaValue } from './formula/formula-value';
import { partsOf, serialOf } from './formula/serial-date';

/** What formulas may ask of an item. */
export interface FormulaRow {
  readonly id?: number | undefined;
  readonly fields: StoredFields;
  /** ISO 8601 UTC. */
  readonly created: string;
  readonly modified: string;
}

const serialAt = (iso: string, zone: string): SerialDate => {
  const { year, month, day, hour, minute, second } = localTimeOf(new Date(iso), zone);
  return serialOf(year, month, day, hour, minute, second);
};

/** A stored value as a formula sees it: days and times are the site's own. */
export const formulaValueOf = (value: StoredValue | undefined, field: Pick<Field, 'type' | 'outputType'>, zone: string): FormulaValue => {
  if (value === undefined || value === null) return null;
  const kind = field.type === 'Calculated' ? field.outputType ?? 'Text' : field.type;
  if (kind === 'DateTime' && typeof value === 'string') return serialAt(value, zone);
  if (kind === 'Boolean') return value === 1;
  return typeof value === 'number' || typeof value === 'string' ? value : null;
};

/** What a formula comes to, in the stored form of a kind of column. Text too long for a line is cut. */
export const storedResult = (value: FormulaValue, kind: string, zone: string): StoredValue => {
  if (value === null || value === '') return null;
  switch (kind) {
    case 'Number':
    case 'Currency':
    case 'Integer':
      return numberOf(value);
    case 'Boolean':
      return truthOf(value) ? 1 : 0;
    case 'DateTime': {
      const parts = partsOf(value);
      const iso = utcOf(parts, zone);
      if (iso === undefined) throw new FormulaError('#NUM!');
      return iso;
    }
    default:
      return value instanceof SerialDate ? textOf(value) : textOf(value).slice(0, 255);
  }
};

/** The columns and the moment of one row, for its formulas. */
export class RowValues implements FormulaContext {
  public readonly now: SerialDate;
  private readonly zone: string;
  private readonly underway = new Set<string>();

  public constructor(call: Call, private readonly fields: readonly Field[], private readonly row: FormulaRow) {
    this.zone = webLocaleOf(call.site.language).timeZone;
    this.now = serialAt(call.now, this.zone);
  }

  public column(name: string): FormulaValue {
    const lower = name.toLowerCase();
    const field = this.fields.find(({ title }) => title.toLowerCase() === lower)
      ?? this.fields.find(({ internalName }) => internalName.toLowerCase() === lower);
    if (field === undefined) {
      if (lower === 'today') return new SerialDate(Math.floor(this.now.serial));
      throw new FormulaError('#NAME?');
    }
    return field.formula === undefined ? this.kept(field) : this.calculated(field);
  }

  /** What a calculated column comes to, as it is stored: its value, or the sign of its error. */
  public result(field: Field): StoredValue {
    try {
      return storedResult(this.calculated(field), field.outputType ?? 'Text', this.zone);
    } catch (error) {
      if (error instanceof FormulaError) return error.sign;
      throw error;
    }
  }

  private kept(field: Field): FormulaValue {
    if (field.internalName === 'ID') return this.row.id ?? null;
    if (field.internalName === 'Created') return serialAt(this.row.created, this.zone);
    if (field.internalName === 'Modified') return serialAt(this.row.modified, this.zone);
    return formulaValueOf(this.row.fields[field.internalName], field, this.zone);
  }

  private calculated(field: Field): FormulaValue {
    if (this.underway.has(field.id)) throw new FormulaError('#VALUE!');
    this.underway.add(field.id);
    try {
      return evaluateFormula(field.formula ?? '', this);
    } finally {
      this.underway.delete(field.id);
    }
  }
}

import type { Database } from '../storage/database';
import type { Field, FieldType } from './field';
import { fieldByInternalName, fieldByTitle } from './field-store';
import {
  formulaCircular, formulaColumnMissing, formulaColumnUnfit, formulaOtherColumn, formulaTooLong, formulaVolatile,
} from './formula-refusals';
import { columnsIn, parseFormula } from './formula/parse-formula';

const longest = 1024;

/** Kinds of column that a formula may refer to (Microsoft's help on calculated columns and on validation). */
const fit = new Set<FieldType>(['Text', 'Number', 'Integer', 'Currency', 'Boolean', 'DateTime', 'Choice', 'Calculated', 'Counter']);

/** A formula names columns by their display name or their internal one. */
export const columnNamed = (db: Database, ownerId: string, name: string): Field | undefined =>
  fieldByTitle(db, ownerId, name) ?? fieldByInternalName(db, ownerId, name);

const namesIn = (formula: string): readonly string[] => {
  if (formula.length > longest) {
    throw formulaTooLong();
  }
  return columnsIn(parseFormula(formula));
};

const fitColumn = (db: Database, ownerId: string, name: string): Field => {
  const field = columnNamed(db, ownerId, name);
  if (field === undefined) {
    throw formulaColumnMissing();
  }
  if (!fit.has(field.type)) {
    throw formulaColumnUnfit();
  }
  return field;
};

/** The formula of a list may name several columns. @throws 500 for one that cannot be */
export const checkListFormula = (db: Database, listId: string, formula: string): void => {
  namesIn(formula).forEach((name) => fitColumn(db, listId, name));
};

/** The formula that a column checks its values with may name that column only. @throws 500 for one that cannot be */
export const checkColumnFormula = (field: Pick<Field, 'title' | 'internalName' | 'type'>, formula: string): void => {
  const own = [field.title.toLowerCase(), field.internalName.toLowerCase()];
  if (namesIn(formula).some((name) => !own.includes(name.toLowerCase()))) {
    throw formulaOtherColumn();
  }
  if (!fit.has(field.type) || field.type === 'Calculated') {
    throw formulaColumnUnfit();
  }
};

const dependsOn = (db: Database, ownerId: string, formula: string, id: string): boolean =>
  namesIn(formula).some((name) => {
    const field = columnNamed(db, ownerId, name);
    return field !== undefined && (field.id === id || (field.formula !== undefined && dependsOn(db, ownerId, field.formula, id)));
  });

/** What a calculated column is worked out from. @throws 500 for a formula that cannot be */
export const checkCalculation = (db: Database, field: Pick<Field, 'ownerId' | 'id' | 'title' | 'internalName'>, formula: string): void => {
  for (const name of namesIn(formula)) {
    const known = columnNamed(db, field.ownerId, name);
    if (known === undefined && /^(today|me)$/i.test(name)) {
      throw formulaVolatile();
    }
    if ([field.title.toLowerCase(), field.internalName.toLowerCase()].includes(name.toLowerCase())) {
      throw formulaCircular();
    }
    fitColumn(db, field.ownerId, name);
  }
  if (dependsOn(db, field.ownerId, formula, field.id)) {
    throw formulaCircular();
  }
};

/** A default that is worked out may name no column. @throws 500 for one that does */
export const checkDefaultFormula = (formula: string): void => {
  if (namesIn(formula).some((name) => !/^(today|me)$/i.test(name))) {
    throw formulaOtherColumn();
  }
};

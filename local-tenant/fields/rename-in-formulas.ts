import { listById, replaceList } from '../lists/list-store';
import type { Database } from '../storage/database';
import type { Field } from './field';
import { columnNamed } from './check-formula';
import { fieldsOf, replaceField } from './field-store';
import { columnsIn, parseFormula } from './formula/parse-formula';

/** Strings, names between brackets, and bare names that are no functions. */
const parts = /"(?:[^"]|"")*"|\[([^\]]+)\]|[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.]*\s*\()/gu;

/** A formula with another name for a column. */
export const renamedIn = (formula: string, from: string, to: string): string =>
  formula.replace(parts, (part: string, bracketed: string | undefined) =>
    ((bracketed ?? part).toLowerCase() === from.toLowerCase() && !part.startsWith('"') ? `[${to}]` : part));

/** Formulas of a list and its columns follow a column that gets another title, as SharePoint's do. */
export const renameInFormulas = (db: Database, field: Field, title: string): void => {
  const renamed = (formula: string | undefined): string | undefined => formula && renamedIn(formula, field.title, title);
  for (const other of fieldsOf(db, field.ownerId)) {
    const [formula, validationFormula] = [renamed(other.formula), renamed(other.validationFormula)];
    if (formula !== other.formula || validationFormula !== other.validationFormula) {
      replaceField(db, { ...other, formula, validationFormula });
    }
  }
  const list = listById(db, field.ownerId);
  const ofList = renamed(list?.settings.validationFormula);
  if (list !== undefined && ofList !== undefined && ofList !== list.settings.validationFormula) {
    replaceList(db, { ...list, settings: { ...list.settings, validationFormula: ofList } });
  }
};

/** Whether the formula that a list checks its items with names a column. */
export const isInListFormula = (db: Database, field: Field): boolean => {
  const formula = listById(db, field.ownerId)?.settings.validationFormula ?? '';
  return formula !== '' && columnsIn(parseFormula(formula)).some((name) => columnNamed(db, field.ownerId, name)?.id === field.id);
};

import { invalidArgument } from '../errors/refusals';
import { listById } from '../lists/list-store';
import type { Database } from '../storage/database';
import { checkCalculation, checkColumnFormula, checkDefaultFormula } from './check-formula';
import type { Field } from './field';
import { fieldIdMissing } from './field-refusals';
import { fieldByInternalName } from './field-store';
import { formulaSyntax } from './formula-refusals';

const within = (value: number | undefined, least: number, most: number, name: string): void => {
  if (value !== undefined && (!Number.isInteger(value) || value < least || value > most)) {
    throw invalidArgument(`The value of ${name} must be between ${least} and ${most}.`);
  }
};

const checkLookup = (db: Database, field: Field): void => {
  const list = listById(db, field.lookupList ?? '');
  if (list === undefined) {
    throw invalidArgument('A lookup field must name a list that exists.');
  }
  const shown = field.lookupField ?? 'Title';
  // What a site column shows besides is not looked at before the column is used (PnPjs' tests).
  const isLoose = field.primaryFieldId !== undefined && listById(db, field.ownerId) === undefined;
  if (!isLoose && fieldByInternalName(db, list.id, shown) === undefined) {
    throw fieldIdMissing(shown, list.rootFolder);
  }
};

/**
 * What a column must fulfil, whoever makes or changes it. Formulas are checked when they are new.
 * @throws 400, or 500 for formulas
 */
export const checkField = (db: Database, field: Field, before?: Field): void => {
  within(field.maxLength, 1, 255, 'MaxLength');
  within(field.numberOfLines, 1, 1000, 'NumberOfLines');
  if (field.minimum !== undefined && field.maximum !== undefined && field.minimum > field.maximum) {
    throw invalidArgument('The minimum value cannot be greater than the maximum value.');
  }
  if (field.type.startsWith('Lookup') && (before === undefined || field.lookupField !== before.lookupField)) {
    checkLookup(db, field);
  }
  if (field.validationFormula !== undefined && field.validationFormula !== before?.validationFormula) {
    checkColumnFormula(field, field.validationFormula);
  }
  if (field.defaultFormula !== undefined && field.defaultFormula !== before?.defaultFormula) {
    checkDefaultFormula(field.defaultFormula);
  }
  if (field.type === 'Calculated' && field.formula !== before?.formula) {
    if (field.formula === undefined) {
      throw formulaSyntax();
    }
    checkCalculation(db, field, field.formula);
  }
};

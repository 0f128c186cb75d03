import { ApiError } from '../errors/api-error';
import type { Field } from '../fields/field';
import { fieldsOf } from '../fields/field-store';
import { evaluateFormula } from '../fields/formula/evaluate-formula';
import { FormulaError, truthOf } from '../fields/formula/formula-value';
import { rulesOf } from '../fields/item-rules';
import { RowValues, type FormulaRow } from '../fields/row-values';
import type { Call } from '../rest/call';
import { listById } from './list-store';

/** A validation formula that an item does not fulfil. */
export interface ValidationProblem {
  /** The column whose formula it is; undefined: the list's. */
  readonly field: Field | undefined;
  /** -2130575162 for the list's formula, -2130575163 for a column's (vgrem/office365-rest-python-client). */
  readonly number: number;
  readonly message: string;
}

const standard = 'List data validation failed.';

/** A formula that comes to an error, or to no truth value, is not fulfilled. */
const holds = (formula: string, values: RowValues): boolean => {
  try {
    return truthOf(evaluateFormula(formula, values));
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
};

/**
 * What an item, as it is about to be stored, breaks of the formulas of its columns and of its list.
 * @param row with all its values, those that stay too
 */
export const validationProblems = (call: Call, listId: string, row: FormulaRow): readonly ValidationProblem[] => {
  const fields = fieldsOf(call.db, listId);
  const { checked } = rulesOf(fields);
  const settings = listById(call.db, listId)?.settings;
  const formula = settings?.validationFormula ?? '';
  if (checked.length === 0 && formula === '') {
    return [];
  }
  const values = new RowValues(call, fields, row);
  const broken = checked.filter((field) => !holds(field.validationFormula ?? '', values)).map((field) => ({
    field, number: -2130575163, message: field.validationMessage ?? standard,
  }));
  const ofList = formula === '' || holds(formula, values) ? [] : [
    { field: undefined, number: -2130575162, message: (settings?.validationMessage ?? '') || standard },
  ];
  return [...broken, ...ofList];
};

/** Status and number: pnp/pnpjs#1770, SharePoint/sp-dev-docs#4938. @throws 500 with the message that the formula's owner wrote */
export const demandValid = (call: Call, listId: string, row: FormulaRow): void => {
  const [problem] = validationProblems(call, listId, row);
  if (problem !== undefined) {
    throw new ApiError(500, `${problem.number}, Microsoft.SharePoint.SPListDataValidationException`, problem.message);
  }
};

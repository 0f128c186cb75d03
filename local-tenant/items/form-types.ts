import { complex } from '../odata/edm';
import { resourcePathType } from '../odata/complex-types';

/** A value that goes in, or the word on it that comes out. */
export const formValueType = complex('SP.ListItemFormUpdateValue', {
  ErrorCode: 'Edm.Int32', ErrorMessage: 'Edm.String', FieldName: 'Edm.String', FieldValue: 'Edm.String',
  HasException: 'Edm.Boolean', ItemId: 'Edm.Int32',
});

export const creationInformationType = complex('SP.ListItemCreationInformationUsingPath', {
  FolderPath: resourcePathType, LeafName: resourcePathType, UnderlyingObjectType: 'Edm.Int32',
});

/** What the validating endpoints say of one column. Refusals come with HTTP 200 and `HasException` true. */
export interface FormAnswer {
  readonly ErrorCode: number;
  readonly ErrorMessage: string | null;
  readonly FieldName: string;
  readonly FieldValue: string | null;
  readonly HasException: boolean;
  readonly ItemId: number;
}

export interface FormInput {
  readonly name: string;
  readonly value: string;
}

export function accepted(input: FormInput, itemId: number): FormAnswer {
  return {
    ErrorCode: 0, ErrorMessage: null, FieldName: input.name, FieldValue: input.value, HasException: false, ItemId: itemId,
  };
}

export function refused(input: FormInput, message: string, code = -2130575163): FormAnswer {
  return {
    ErrorCode: code, ErrorMessage: message, FieldName: input.name, FieldValue: input.value, HasException: true, ItemId: 0,
  };
}

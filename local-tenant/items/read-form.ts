import { matchContentType } from '../content-types/match-content-type';
import { refused, type FormAnswer, type FormInput } from './form-types';
import { convertFormValue, type FormContext, type FormResult } from './form-value';
import { plainColumn, type StoredFields, type StoredValue } from './item-column';
import type { ListOfItems } from './list-of-items';
import type { ItemEdit, Provenance } from './write-item';

export type FormReading =
  | { readonly ok: true; readonly edit: ItemEdit }
  | { readonly ok: false; readonly refusals: readonly FormAnswer[] };

/** Columns that the server keeps and nobody sets. */
const NEVER_SET = new Set(['id', 'guid', 'uniqueid', 'fileref', 'filedirref', 'fsobjtype', 'filesystemobjecttype']);

/**
 * Reads the form values of AddValidateUpdateItemUsingPath and ValidateUpdateListItem. As in the world (sp-dev-docs 6333, 7424)
 * read-only columns, Author, Editor, Created and Modified are taken like any other: whether that is also so at creation is
 * unverified, and assumed.
 */
export function readForm(inputs: readonly FormInput[], list: ListOfItems, context: FormContext): FormReading {
  const reader = new FormReader(list, context);
  const refusals = inputs.flatMap(input => {
    const problem = reader.take(input);
    return problem === undefined ? [] : [refused(input, problem)];
  });
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, edit: reader.edit() };
}

const BUILT_IN = {
  user: { ...plainColumn('Author', 'user', 'User'), required: true },
  dateTime: { ...plainColumn('Created', 'dateTime', 'DateTime'), required: true },
};
const READ_ONLY = 'Invalid data has been used to update the list item. The field you are trying to update may be read only.';

class FormReader {
  private readonly fields: Record<string, StoredValue> = {};
  private readonly provenance: { -readonly [Key in keyof Provenance]: Provenance[Key] } = {};
  private leafName: string | undefined;
  private contentType: string | undefined;

  public constructor(private readonly list: ListOfItems, private readonly context: FormContext) {}

  public edit(): ItemEdit {
    const { fields, leafName, contentType, provenance } = this;
    return { fields: fields as StoredFields, leafName, contentType, provenance };
  }

  /** @returns why the value is refused, or undefined when it is taken */
  public take(input: FormInput): string | undefined {
    const name = input.name.toLowerCase();
    const column = this.list.columns.find(candidate => candidate.name.toLowerCase() === name);
    if (column?.serverKept) return READ_ONLY;
    if (column) return this.keep(convertFormValue(input.value, column, this.context), value => { this.fields[column.name] = value; });
    return this.takeBuiltIn(name, input);
  }

  private takeBuiltIn(name: string, input: FormInput): string | undefined {
    switch (name) {
      case 'author':
      case 'editor':
        return this.keep(this.builtIn(input, 'user'), value => { this.provenance[`${name}Id`] = value as number; });
      case 'created':
      case 'modified':
        return this.keep(this.builtIn(input, 'dateTime'), value => { this.provenance[name] = value as string; });
      case 'fileleafref':
        this.leafName = input.value;
        return undefined;
      case 'contenttype':
      case 'contenttypeid':
        return this.takeContentType(input.value);
      default:
        return NEVER_SET.has(name)
          ? READ_ONLY
          : `Column '${input.name}' does not exist. It may have been deleted by another user.`;
    }
  }

  private takeContentType(text: string): string | undefined {
    const found = matchContentType(this.list.contentTypes, text);
    this.contentType = found?.id;
    return found ? undefined : `The content type '${text}' does not exist in this list.`;
  }

  private builtIn(input: FormInput, kind: 'user' | 'dateTime'): FormResult {
    return convertFormValue(input.value, { ...BUILT_IN[kind], name: input.name }, this.context);
  }

  private keep(result: FormResult, store: (value: StoredValue) => void): string | undefined {
    if ('error' in result) return result.error;
    store(result.value);
    return undefined;
  }
}

import { ComboBox } from '@fluentui/react/lib/ComboBox';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import * as React from 'react';

import { fieldRule, type SeriesField } from '../../../domain/series/fields';
import { fieldValueText } from '../../../domain/series/value-text';
import { isStringKey } from '../../../loc/strings';
import { useLocale, useText } from '../../common/text';

/** What every input of the form gets. */
export interface FieldInputProps {
  readonly field: SeriesField;
  readonly value: string;
  /** What is wrong with the field, in words; '' when nothing is, or not yet to be said. */
  readonly problem: string;
  /** Something to know that stops nothing; '' when there is nothing. */
  readonly remark: string;
  readonly required: boolean;
  readonly disabled: boolean;
  /** Values to pick from where any text is allowed. */
  readonly suggestions?: readonly string[];
  /** The field stands in a sentence, which names it to those who see it. */
  readonly bare?: boolean;
  readonly onChange: (field: SeriesField, value: string) => void;
  readonly onLeave: (field: SeriesField) => void;
}

/** The id of a field's input, so that a problem named elsewhere can lead to it. */
export const inputId = (field: SeriesField): string => `series-field-${field}`;

type Naming = { readonly label: string } | { readonly ariaLabel: string };

function ChoiceInput(props: FieldInputProps & { readonly naming: Naming }): React.ReactElement {
  const { field, value, problem, required, disabled, naming } = props;
  const say = useText();
  const locale = useLocale();
  const choices = fieldRule(field).choices ?? [];
  return (
    <Dropdown
      id={inputId(field)}
      {...naming}
      required={required}
      disabled={disabled}
      selectedKey={value}
      placeholder={say('series.choose')}
      {...(problem !== '' && { errorMessage: problem })}
      options={[
        { key: '', text: say('series.notChosen') },
        // A value that no list knows (an old import) stays visible, so that it is seen and mended.
        ...(value !== '' && !choices.includes(value) ? [{ key: value, text: value }] : []),
        ...choices.map((code) => ({ key: code, text: fieldValueText(field, code, locale) })),
      ]}
      onChange={(_, option) => props.onChange(field, String(option?.key ?? ''))}
      onBlur={() => props.onLeave(field)}
    />
  );
}

function SuggestedInput(props: FieldInputProps & { readonly naming: Naming }): React.ReactElement {
  const { field, value, problem, required, disabled, naming, suggestions = [] } = props;
  const locale = useLocale();
  const words = fieldRule(field).choices ?? [];
  const options = [
    ...words.map((code) => ({ key: code, text: fieldValueText(field, code, locale) })),
    ...suggestions.map((text) => ({ key: text, text })),
  ];
  // What is typed is a code when it is one of the words, else the text itself.
  const typed = (text: string): string => options.find((o) => o.text.toLowerCase() === text.trim().toLowerCase())?.key ?? text.trim();
  return (
    <ComboBox
      id={inputId(field)}
      {...naming}
      allowFreeform
      autoComplete="on"
      useComboBoxAsMenuWidth
      required={required}
      disabled={disabled}
      text={fieldValueText(field, value, locale)}
      selectedKey={options.some((o) => o.key === value) ? value : null}
      options={options}
      {...(problem !== '' && { errorMessage: problem })}
      onChange={(_, option, __, text) => props.onChange(field, option ? String(option.key) : typed(text ?? ''))}
      onBlur={() => props.onLeave(field)}
    />
  );
}

/** The input that fits a field: a list for a choice, a list or text for a year, text for the rest. */
export function FieldInput(props: FieldInputProps): React.ReactElement {
  const { field, value, problem, remark, required, disabled, suggestions } = props;
  const say = useText();
  const rule = fieldRule(field);
  const name = say(`domain.field.${field}`);
  const naming: Naming = props.bare ? { ariaLabel: name } : { label: name };
  if (rule.kind === 'choice') return <ChoiceInput {...props} naming={naming} />;
  if (rule.kind === 'year' || suggestions) return <SuggestedInput {...props} naming={naming} />;
  const helpKey = `series.help.${field}`;
  const help = remark !== '' ? remark : isStringKey(helpKey) ? say(helpKey) : '';
  const multiline = rule.kind === 'note';
  return (
    <TextField
      id={inputId(field)}
      {...naming}
      required={required}
      disabled={disabled}
      value={value}
      {...(multiline && { multiline, autoAdjustHeight: true, rows: 3 })}
      {...(help !== '' && { description: help })}
      {...(problem !== '' && { errorMessage: problem })}
      onChange={(_, text) => props.onChange(field, text ?? '')}
      onBlur={() => props.onLeave(field)}
    />
  );
}

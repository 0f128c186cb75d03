import { TextField } from '@fluentui/react/lib/TextField';
import * as React from 'react';

import { useText } from './text';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly required: boolean;
  readonly onChange: (value: string) => void;
  /** Says that the motivation is missing even before the field was left: after somebody tried to go on. */
  readonly showMissing?: boolean;
  readonly disabled?: boolean;
}

/** Why somebody does what they are about to do. That it is missing is said when the field is left, not while typing. */
export function MotivationField({ label, value, required, onChange, showMissing, disabled }: Props): React.ReactElement {
  const say = useText();
  const [left, setLeft] = React.useState(false);
  const missing = required && (left || showMissing === true) && value.trim() === '';
  return (
    <TextField
      label={label}
      multiline
      autoAdjustHeight
      rows={3}
      required={required}
      disabled={disabled === true}
      value={value}
      onChange={(_, text) => onChange(text ?? '')}
      onBlur={() => setLeft(true)}
      {...(missing && { errorMessage: say('shared.motivationMissing') })}
    />
  );
}

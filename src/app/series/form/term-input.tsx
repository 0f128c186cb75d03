import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { Label } from '@fluentui/react/lib/Label';
import { TextField } from '@fluentui/react/lib/TextField';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { type PeriodUnit, periodUnits } from '../../../domain/retention/period';
import { type TermName, termFields } from '../../../domain/retention/term-fields';
import type { SeriesField } from '../../../domain/series/fields';
import type { SeriesData } from '../../../domain/series/series';
import { useText } from '../../common/text';
import { FieldInput, inputId } from './field-input';
import { periodValue, typedPeriod } from './period-text';
import type { FieldState } from './use-field-states';

const useStyles = makeStyles((theme) => ({
  term: { border: `1px solid ${theme.semanticColors.bodyDivider}`, borderRadius: 4, padding: 12, margin: '8px 0', minWidth: 0 },
  name: { ...theme.fonts.medium, fontWeight: 600, padding: '0 4px' },
  sentence: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '8px' },
  word: { lineHeight: '32px', minWidth: 52, padding: 0, fontWeight: 400 },
  number: { width: 72 },
  unit: { width: 120 },
  trigger: { flex: '1 1 240px', minWidth: 200 },
  reason: { flex: '1 1 240px', minWidth: 200, marginTop: 8 },
  problem: { color: theme.semanticColors.errorText, ...theme.fonts.small, margin: '4px 0 0' },
}));

interface Props {
  readonly term: TermName;
  readonly data: SeriesData;
  readonly disabled: boolean;
  readonly stateOf: (field: SeriesField) => FieldState;
  readonly onChange: (field: SeriesField, value: string) => void;
  readonly onLeave: (field: SeriesField) => void;
}

/** One retention term as a sentence to fill in: keep [10] [years] after [the file is closed], because [...]. */
export function TermInput({ term, data, disabled, stateOf, onChange, onLeave }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const fields = termFields[term];
  const period = typedPeriod(data[fields.period]);
  // Without a number the value is empty and has no place for the unit, which is therefore remembered here.
  const [unit, setUnit] = React.useState<PeriodUnit>(period.unit);
  const shownUnit = data[fields.period] === '' ? unit : period.unit;
  const wrong = stateOf(fields.period).problem;
  const name = say(`domain.field.${fields.period}`);
  const input = (field: SeriesField, bare = false): React.ReactElement => (
    <FieldInput
      field={field}
      value={data[field]}
      bare={bare}
      disabled={disabled}
      {...stateOf(field)}
      onChange={onChange}
      onLeave={onLeave}
    />
  );
  return (
    <fieldset className={styles.term}>
      <legend className={styles.name}>{name}</legend>
      <div className={styles.sentence}>
        <Label className={styles.word} htmlFor={inputId(fields.period)}>
          {say('series.sentence.keep')}
        </Label>
        <TextField
          id={inputId(fields.period)}
          className={styles.number}
          ariaLabel={say('series.sentence.number', { field: name })}
          inputMode="numeric"
          disabled={disabled}
          value={period.number}
          aria-invalid={wrong !== ''}
          onChange={(_, number) => onChange(fields.period, periodValue({ number: number ?? '', unit: shownUnit }))}
          onBlur={() => onLeave(fields.period)}
        />
        <Dropdown
          className={styles.unit}
          ariaLabel={say('series.sentence.unit', { field: name })}
          disabled={disabled}
          selectedKey={shownUnit}
          options={periodUnits.map((key) => ({ key, text: say(`domain.value.unit.${key}.plural`) }))}
          onChange={(_, option) => {
            const chosen = periodUnits.find((each) => each === option?.key) ?? 'Y';
            setUnit(chosen);
            onChange(fields.period, periodValue({ number: period.number, unit: chosen }));
          }}
        />
        <span className={styles.word}>{say('series.sentence.after')}</span>
        <div className={styles.trigger}>{input(fields.trigger, true)}</div>
      </div>
      {wrong !== '' && (
        <p className={styles.problem} role="alert">
          {wrong}
        </p>
      )}
      <div className={styles.sentence}>
        <span className={styles.word}>{say('series.sentence.because')}</span>
        <div className={styles.reason}>{input(fields.motivation, true)}</div>
      </div>
      {input(fields.triggerInfo)}
    </fieldset>
  );
}

import { DefaultButton } from '@fluentui/react/lib/Button';
import { makeStyles } from '@fluentui/react/lib/Theme';
import { TextField } from '@fluentui/react/lib/TextField';
import * as React from 'react';

import { isIsoDate } from '../../domain/iso-date';
import { closingOf } from '../../domain/ledger/closing';
import { closingText } from '../common/closing-text';
import { useText } from '../common/text';
import { today } from '../common/today';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: 8 },
  sentence: { margin: '8px 0' },
});

interface Props {
  /** ISO date; '' while none is chosen. */
  readonly value: string;
  readonly disabled: boolean;
  readonly showMissing: boolean;
  readonly onChange: (date: string) => void;
}

/** The last day on which records are formed, with the two days that are chosen most and what the choice means. */
export function LastDayField({ value, disabled, showMissing, onChange }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const now = today();
  const closing = isIsoDate(value) ? closingOf({ validTo: value, successor: '' }, now) : null;
  return (
    <>
      <div className={styles.row}>
        <TextField
          type="date"
          label={say('series.end.lastDay')}
          required
          disabled={disabled}
          value={value}
          onChange={(_, date) => onChange(date ?? '')}
          {...(showMissing && closing === null && { errorMessage: say('series.end.lastDayMissing') })}
        />
        <DefaultButton text={say('series.end.today')} disabled={disabled} onClick={() => onChange(now)} />
        <DefaultButton
          text={say('series.end.endOfYear')}
          disabled={disabled}
          onClick={() => onChange(`${now.slice(0, 4)}-12-31`)}
        />
      </div>
      <p className={styles.sentence} role="status">
        {closing && closingText(say, closing)}
      </p>
    </>
  );
}

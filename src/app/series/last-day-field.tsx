import { DefaultButton } from '@fluentui/react/lib/Button';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { closingOf } from '../../domain/ledger/closing';
import { closingText } from '../common/closing-text';
import { DateField } from '../common/date-field';
import { useText } from '../common/text';
import { today } from '../common/today';

const useStyles = makeStyles({
  // The field keeps five pixels beneath itself for what is wrong with it.
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: 8, marginTop: 12, '> button': { marginBottom: 5 } },
  sentence: { margin: '8px 0' },
});

interface Props {
  /** ISO date; '' while none is chosen. */
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (date: string) => void;
}

/** The last day on which records are formed, with the two days that are chosen most and what the choice means. */
export function LastDayField({ value, disabled, onChange }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const now = today();
  const closing = closingOf({ validTo: value, successor: '' }, now);
  return (
    <>
      <div className={styles.row}>
        <DateField label={say('series.end.lastDay')} value={value} disabled={disabled} onChange={onChange} />
        <DefaultButton text={say('series.end.today')} disabled={disabled} onClick={() => onChange(now)} />
        <DefaultButton
          text={say('series.end.endOfYear')}
          disabled={disabled}
          onClick={() => onChange(`${now.slice(0, 4)}-12-31`)}
        />
      </div>
      <p className={styles.sentence} role="status">
        {closing ? closingText(say, closing) : say('series.end.lastDayMissing')}
      </p>
    </>
  );
}

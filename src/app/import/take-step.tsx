import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { formatAddress } from '../common/address';
import { ErrorBar } from '../common/error-bar';
import { errorText } from '../common/error-text';
import { useLocale, useText } from '../common/text';
import { Ticket } from '../common/ticket';
import type { TakenRow } from './take-rows';
import type { Taking } from './use-import';

const useStyles = makeStyles((theme) => ({
  bar: { display: 'flex', flexWrap: 'wrap', gap: 8, margin: '16px 0' },
  results: { maxHeight: '45vh', overflow: 'auto' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: { padding: '6px 0', borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`, overflowWrap: 'anywhere' },
}));

interface Props {
  readonly taking: Taking;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onRestart: () => void;
}

/** Seconds until the rest is done, by the pace so far; null before there is a pace. */
const secondsLeft = ({ rows, done, startedAt }: Taking, now: number): number | null =>
  done.length === 0 ? null : Math.ceil(((now - startedAt) / done.length) * (rows.length - done.length) / 1000);

function TakenLine({ taken }: { readonly taken: TakenRow }): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const styles = useStyles();
  if (!taken.ok) return <li className={styles.line}>{say('import.failedRow', { row: taken.row.row.number, message: errorText(taken.error, locale) })}</li>;
  return (
    <li className={styles.line}>
      <Link href={formatAddress({ area: 'series', path: [taken.code], query: {} })}>{taken.code}</Link> {taken.row.row.data.title} <Ticket ticket={taken.ticket} />
    </li>
  );
}

/** Third step: how far it has come, pausing and going on, and what was done with tickets. */
export function TakeStep({ taking, onPause, onResume, onRestart }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const { rows, done, state, error } = taking;
  const written = done.filter((taken) => taken.ok).length;
  const counts = { done: written, total: rows.length };
  const left = secondsLeft(taking, Date.now());
  const running = state === 'running' || state === 'pausing';
  const failed = done.filter((taken) => !taken.ok).length;
  return (
    <div>
      {state === 'failed' && <ErrorBar error={error} onRetry={onResume} />}
      {state === 'failed' && <p>{say('import.interrupted', counts)}</p>}
      {state === 'paused' && <MessageBar>{say('import.paused', counts)}</MessageBar>}
      {state === 'finished' && <MessageBar messageBarType={MessageBarType.success}>{say('import.done', { count: written })}</MessageBar>}
      {failed > 0 && <MessageBar messageBarType={MessageBarType.warning}>{say('import.doneFailed', { count: failed })}</MessageBar>}
      {running && (
        <ProgressIndicator
          label={say('import.taking', counts)}
          description={state === 'pausing' ? say('import.pausing') : left === null ? '' : say('import.timeLeft', { seconds: left })}
          percentComplete={rows.length === 0 ? 1 : done.length / rows.length}
        />
      )}
      <div className={styles.bar}>
        {state === 'running' && <DefaultButton text={say('import.pause')} onClick={onPause} />}
        {state === 'paused' && <PrimaryButton text={say('import.resume')} onClick={onResume} />}
        {state === 'finished' && <PrimaryButton text={say('import.toSeries')} href={formatAddress({ area: 'series', path: [], query: {} })} />}
        {!running && <DefaultButton text={say('import.again')} onClick={onRestart} />}
      </div>
      {done.length > 0 && (
        <div className={styles.results} tabIndex={0} role="region" aria-label={say('import.resultLabel')}>
          <ul className={styles.list}>
            {done.map((taken) => (
              <TakenLine key={taken.row.row.number} taken={taken} />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

import { Icon } from '@fluentui/react/lib/Icon';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { formatDateTime } from '../common/format';
import type { IconName } from '../common/icons';
import { useText } from '../common/text';
import { type TrailEntry, type TrailState, pushTrail } from './push-trail';

const icons: Readonly<Record<TrailState, IconName>> = {
  done: 'Completed',
  stopped: 'Warning',
  next: 'CircleRing',
  later: 'CircleRing',
};

const useStyles = makeStyles((theme) => {
  const { semanticColors } = theme;
  return {
    short: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 3,
      margin: 0,
      padding: 0,
      listStyle: 'none',
      verticalAlign: 'middle',
    },
    long: { margin: 0, padding: 0, listStyle: 'none' },
    line: { display: 'flex', gap: 8, alignItems: 'baseline', padding: '4px 0' },
    when: {
      color: semanticColors.bodySubtext,
      marginLeft: 'auto',
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
    },
    word: { display: 'block', color: semanticColors.bodySubtext, ...theme.fonts.small },
    hidden: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
      whiteSpace: 'nowrap',
    },
    done: { color: semanticColors.successIcon },
    stopped: { color: semanticColors.warningIcon },
    next: { color: semanticColors.bodyText },
    later: { color: semanticColors.disabledText },
  };
});

type Push = Parameters<typeof pushTrail>[0];

const current = (trail: readonly TrailEntry[]): TrailEntry =>
  trail.find((entry) => entry.state === 'stopped') ??
  [...trail].reverse().find((entry) => entry.state === 'done') ??
  trail[0]!;

/** How far a push has come, in a table: five small marks, and in words where it stands. */
export function ShortTrail({ push }: { readonly push: Push }): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const trail = pushTrail(push);
  const now = current(trail);
  const words = (step: TrailEntry['step']): string => say(`domain.pushStep.${step}`);
  const done = trail.filter(({ state }) => state === 'done').length;
  return (
    <span>
      <span
        className={styles.short}
        title={trail
          .map(({ step, state }) =>
            say('libraries.stepIs', { step: words(step), state: say(`libraries.state.${state}`) }),
          )
          .join('\n')}
      >
        {trail.map(({ step, state }) => (
          <Icon key={step} iconName={icons[state]} className={styles[state]} aria-hidden />
        ))}
      </span>
      <span className={styles.word}>
        {now.state === 'stopped' ? say('libraries.waitsFor', { step: words(now.step) }) : words(now.step)}
        <span className={styles.hidden}>, {say('libraries.steps', { done, all: trail.length })}</span>
      </span>
    </span>
  );
}

/**
 * How far a push has come, in a panel: each step on a line, with its moment. `busy` marks the step that is being taken.
 */
export function LongTrail({ push, busy }: { readonly push: Push; readonly busy: boolean }): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  return (
    <ol className={styles.long} aria-busy={busy}>
      {pushTrail(push).map(({ step, state, at }) => (
        <li key={step} className={styles.line} data-step={step} data-state={state}>
          <Icon iconName={icons[state]} className={styles[state]} aria-hidden />
          <span>
            {say(`domain.pushStep.${step}`)}
            {state === 'next' && busy && ` (${say('libraries.busy')})`}
            <span className={styles.hidden}>: {say(`libraries.state.${state}`)}</span>
          </span>
          <span className={styles.when}>{formatDateTime(at)}</span>
        </li>
      ))}
    </ol>
  );
}

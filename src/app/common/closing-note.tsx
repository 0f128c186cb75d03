import { Link } from '@fluentui/react/lib/Link';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import type { Closing } from '../../domain/ledger/closing';
import { verifySeries } from '../../domain/ledger/verify-series';
import { closingText } from './closing-text';
import { IconWord } from './icon-word';
import { useRegister } from './register-context';
import { useText } from './text';
import { useLoaded } from './use-loaded';

const useStyles = makeStyles({ root: { margin: '6px 0 0', overflowWrap: 'anywhere' } });

interface Props {
  readonly closing: Closing;
  /** Where a click on the successor leads. */
  readonly hrefOf: (code: string) => string;
}

/** Says that a series is closed or will be, and to which one new records belong, by the name it has in force. */
export function ClosingNote({ closing, hrefOf }: Props): React.ReactElement {
  const { store } = useRegister();
  const say = useText();
  const styles = useStyles();
  const { successor, closed } = closing;
  // The name is verified like any answer; null when nothing of the successor is in force.
  const named = useLoaded(`successor ${successor}`, async () => {
    if (successor === '') return null;
    return verifySeries(await store.evidence.ofSeries(successor)).inForce?.content?.description.title ?? null;
  });
  return (
    <p className={styles.root}>
      <IconWord icon={closed ? 'Library' : 'History'} tone="neutral">
        {closingText(say, closing)}
        {successor !== '' && (
          <>
            {' '}
            {say(closed ? 'shared.closing.newWork' : 'shared.closing.newWorkThen')}{' '}
            <Link href={hrefOf(successor)}>{named.data ?? successor}</Link>
            {named.data === null ? ` ${say('shared.closing.notInForce')}.` : '.'}
          </>
        )}
      </IconWord>
    </p>
  );
}

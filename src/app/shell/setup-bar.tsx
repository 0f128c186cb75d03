import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import * as React from 'react';

import type { Deviation } from '../../store/provisioning/deviation';
import { useText } from '../common/text';

interface Props {
  readonly deviations: readonly Deviation[];
  /** The way to put it right, for who can; others are told whom to ask. */
  readonly mend?: React.ReactElement;
}

/** Names the lists and columns that are not as declared: what depends on them can be read and not written. */
export function SetupBar({ deviations, mend }: Props): React.ReactElement | null {
  const say = useText();
  const [dismissed, setDismissed] = React.useState(false);
  if (deviations.length === 0 || dismissed) return null;
  return (
    <MessageBar
      messageBarType={MessageBarType.severeWarning}
      isMultiline
      dismissButtonAriaLabel={say('shared.dismiss')}
      onDismiss={() => setDismissed(true)}
    >
      {say('shell.setupDeviates')} {mend === undefined && say('shell.setupAsk')}
      <ul>
        {deviations.map(({ list, folder, column, problem, detail }) => (
          <li key={[list, folder, column, problem].join('|')}>
            {say(`shell.setup.${problem}`, { list, folder: folder ?? '', column: column ?? '', detail })}
          </li>
        ))}
      </ul>
      {mend}
    </MessageBar>
  );
}

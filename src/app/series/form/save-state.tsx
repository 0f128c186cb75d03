import * as React from 'react';

import { formatTime } from '../../common/format';
import { IconWord } from '../../common/icon-word';
import { useText } from '../../common/text';
import type { SaveState } from './use-series-draft';

interface Props {
  readonly state: SaveState;
  /** ISO 8601; '' when this form has not saved yet. */
  readonly savedAt: string;
}

/** Always in sight: whether the register has what was typed. */
export function SaveStateLine({ state, savedAt }: Props): React.ReactElement {
  const say = useText();
  return (
    <span role="status">
      {state === 'saving' && (
        <IconWord icon="Refresh" tone="neutral">
          {say('series.saving')}
        </IconWord>
      )}
      {state === 'typed' && (
        <IconWord icon="Edit" tone="neutral">
          {say('series.typed')}
        </IconWord>
      )}
      {state === 'failed' && (
        <IconWord icon="Warning" tone="warning">
          {say('series.notSaved')}
        </IconWord>
      )}
      {state === 'saved' && savedAt !== '' && (
        <IconWord icon="Accept" tone="success">
          {say('series.savedAt', { time: formatTime(savedAt) })}
        </IconWord>
      )}
    </span>
  );
}

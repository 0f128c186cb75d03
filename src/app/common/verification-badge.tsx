import * as React from 'react';

import { IconWord } from './icon-word';
import { useText } from './text';

interface Props {
  /** undefined: still being verified. */
  readonly verified: boolean | undefined;
  /** What the version rests on, or why it does not verify, in words. */
  readonly words: string;
}

/** Whether a version verifies, and why. */
export function VerificationBadge({ verified, words }: Props): React.ReactElement {
  const say = useText();
  if (verified === undefined) {
    return (
      <IconWord icon="CircleRing" tone="neutral">
        {say('shared.verifying')}
      </IconWord>
    );
  }
  return (
    <IconWord icon={verified ? 'Completed' : 'Warning'} tone={verified ? 'success' : 'warning'}>
      {verified ? words : say('shared.notVerified', { reason: words })}
    </IconWord>
  );
}

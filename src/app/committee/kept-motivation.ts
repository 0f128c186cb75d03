import * as React from 'react';

import { deviceStorage } from '../common/device-storage';

const nameOf = (code: string): string => `register.motivation.${code}`;

/**
 * The motivation that somebody is typing about a series. It stays on this device until the decision is taken, also when
 * the screen goes on to a newer version of the series or is closed.
 */
export function useKeptMotivation(code: string): readonly [text: string, change: (text: string) => void] {
  const [text, setText] = React.useState(() => deviceStorage().getItem(nameOf(code)) ?? '');
  const change = (next: string): void => {
    setText(next);
    if (next === '') forgetMotivation(code);
    else deviceStorage().setItem(nameOf(code), next);
  };
  return [text, change];
}

/** Once the decision is taken, its row holds the motivation. */
export const forgetMotivation = (code: string): void => deviceStorage().removeItem(nameOf(code));

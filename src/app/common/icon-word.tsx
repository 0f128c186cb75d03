import { Icon } from '@fluentui/react/lib/Icon';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import type { IconName } from './icons';

/** What an icon's colour underlines; the word beside it says the same. */
export type Tone = 'neutral' | 'success' | 'warning' | 'error';

const useStyles = makeStyles((theme) => {
  const { semanticColors } = theme;
  return {
    root: { display: 'inline-flex', alignItems: 'baseline', gap: 6 },
    neutral: { color: semanticColors.bodySubtext },
    success: { color: semanticColors.successIcon },
    warning: { color: semanticColors.warningIcon },
    error: { color: semanticColors.errorIcon },
  };
});

interface Props {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly children: React.ReactNode;
}

/** An icon with its word: no colour and no drawing carries a meaning alone. */
export function IconWord({ icon, tone, children }: Props): React.ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <Icon iconName={icon} className={styles[tone]} aria-hidden />
      <span>{children}</span>
    </span>
  );
}

import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { formatNumber } from '../common/format-number';
import { useLocale, useText } from '../common/text';
import type { Counted } from './use-label-counts';

const useStyles = makeStyles((theme) => ({
  sub: { display: 'block', color: theme.semanticColors.bodySubtext, ...theme.fonts.small },
}));

/** Files of a library with and without a label. */
export function FileCounts({ counts }: { readonly counts: Counted }): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const styles = useStyles();
  const number = (value: number): string => formatNumber(value, locale);
  if (counts === undefined) return <span className={styles.sub}>{say('libraries.counting')}</span>;
  if (counts === null) return <span className={styles.sub}>{say('libraries.notCounted')}</span>;
  return (
    <span>
      {say('libraries.withLabel', { count: number(counts.files - counts.withoutLabel) })}
      <span className={styles.sub}>{say('libraries.withoutLabel', { count: number(counts.withoutLabel) })}</span>
    </span>
  );
}

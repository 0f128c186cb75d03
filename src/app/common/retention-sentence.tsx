import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { explainRetention } from '../../domain/retention/explain-retention';
import type { SeriesData } from '../../domain/series/series';
import { useLocale } from './text';
import { onNarrow } from './use-narrow';

const useStyles = makeStyles((theme) => ({
  normal: { ...theme.fonts.medium, margin: 0 },
  large: { ...theme.fonts.xLarge, margin: 0, [onNarrow]: theme.fonts.large },
}));

interface Props {
  readonly data: SeriesData;
  readonly size?: 'normal' | 'large';
}

/** How long, from when, and what then, in the one sentence that staff read everywhere. */
export function RetentionSentence({ data, size = 'normal' }: Props): React.ReactElement {
  const locale = useLocale();
  const styles = useStyles();
  return <p className={styles[size]}>{explainRetention(data, locale)}</p>;
}

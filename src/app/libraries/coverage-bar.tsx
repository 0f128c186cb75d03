import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { formatNumber } from '../common/format-number';
import { useLocale, useText } from '../common/text';
import { type Coverage, percentLabelled } from './coverage';

const useStyles = makeStyles({ root: { maxWidth: 640, flex: '1 1 320px' } });

/** How many of the files on these sites carry a retention label. `counting` says that more libraries are to come. */
export function CoverageBar({
  coverage,
  counting,
}: {
  readonly coverage: Coverage;
  readonly counting: boolean;
}): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const styles = useStyles();
  const number = (value: number): string => formatNumber(value, locale);
  const percent = percentLabelled(coverage);
  const notes = [
    counting ? say('libraries.coverage.counting') : '',
    coverage.unread > 0 ? say('libraries.coverage.unread', { count: coverage.unread }) : '',
  ].filter((note) => note !== '');
  const label =
    percent === null
      ? say('libraries.coverage.none')
      : say('libraries.coverage', { percent, labelled: number(coverage.labelled), files: number(coverage.files) });
  return (
    <div className={styles.root}>
      <ProgressIndicator
        label={label}
        description={notes.join(' ')}
        percentComplete={(percent ?? 0) / 100}
        ariaValueText={label}
      />
    </div>
  );
}

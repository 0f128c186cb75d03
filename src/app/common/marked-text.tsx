import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { useText } from './text';
import { wordDifference } from './word-difference';

const useStyles = makeStyles((theme) => ({
  root: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  // Marked by line as well as by colour, so that the difference survives high contrast and print.
  added: {
    background: theme.semanticColors.successBackground,
    color: theme.semanticColors.bodyText,
    textDecoration: 'underline',
  },
  removed: {
    background: theme.semanticColors.errorBackground,
    color: theme.semanticColors.bodyText,
    textDecoration: 'line-through',
  },
  hidden: { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clip: 'rect(0 0 0 0)' },
}));

/** A text with what was taken away and what was added marked in it, word by word. */
export function MarkedText({ before, after }: { readonly before: string; readonly after: string }): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const parts = React.useMemo(() => wordDifference(before, after), [before, after]);
  return (
    <span className={styles.root}>
      {parts.map(({ kind, text }, index) => {
        if (kind === 'same') return <React.Fragment key={index}>{text}</React.Fragment>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={index} className={styles[kind]}>
            <span className={styles.hidden}>{say(kind === 'added' ? 'shared.added' : 'shared.removed')}: </span>
            {text}
          </Mark>
        );
      })}
    </span>
  );
}

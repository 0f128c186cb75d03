import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

const useStyles = makeStyles((theme) => ({
  root: { padding: '32px 16px', maxWidth: 560 },
  title: { ...theme.fonts.large, fontWeight: 600, margin: '0 0 8px' },
  text: { margin: '0 0 16px', color: theme.semanticColors.bodySubtext },
}));

interface Props {
  readonly title: string;
  /** What to do, or whom to ask. */
  readonly text: React.ReactNode;
  readonly action?: React.ReactNode;
}

/** What a screen says when it has nothing to show. */
export function EmptyState({ title, text, action }: Props): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.root} role="status">
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.text}>{text}</p>
      {action}
    </div>
  );
}

import { ActionButton } from '@fluentui/react/lib/Button';
import { makeStyles } from '@fluentui/react/lib/Theme';
import { useId } from '@fluentui/react-hooks';
import * as React from 'react';

const useStyles = makeStyles((theme) => ({
  root: { borderTop: `1px solid ${theme.semanticColors.bodyDivider}`, marginTop: 16 },
  button: { ...theme.fonts.mediumPlus, fontWeight: 600 },
  body: { padding: '0 8px 16px' },
}));

interface Props {
  readonly title: string;
  readonly open?: boolean;
  readonly children: React.ReactNode;
}

/** A part of a screen that is folded away until somebody opens it; what is in it is made only then. */
export function Folded({ title, open = false, children }: Props): React.ReactElement {
  const styles = useStyles();
  const id = useId('folded');
  const [unfolded, setUnfolded] = React.useState(open);
  return (
    <section className={styles.root}>
      <ActionButton
        className={styles.button}
        iconProps={{ iconName: unfolded ? 'ChevronDown' : 'ChevronRight' }}
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={() => setUnfolded(!unfolded)}
      >
        {title}
      </ActionButton>
      <div id={id} className={styles.body} hidden={!unfolded}>
        {unfolded && children}
      </div>
    </section>
  );
}

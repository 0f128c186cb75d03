import { IconButton } from '@fluentui/react/lib/Button';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { useText } from './text';

const useStyles = makeStyles({
  ticket: { display: 'inline-flex', alignItems: 'center', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  copy: { width: 24, height: 24, fontSize: 12 },
});

/** A ticket such as `V1042`, or another code to hand on, with a button that copies it. */
export function Ticket(props: { readonly ticket: string }): React.ReactElement | null {
  const say = useText();
  const styles = useStyles();
  const [copied, setCopied] = React.useState(false);
  React.useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  if (props.ticket === '') return null;
  const copy = (): void => {
    // Where the browser forbids copying, the ticket still stands there to be selected.
    navigator.clipboard?.writeText(props.ticket).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const label = say(copied ? 'shared.copied' : 'shared.copyTicket', { ticket: props.ticket });
  return (
    <span className={styles.ticket}>
      {props.ticket}
      <IconButton
        className={styles.copy}
        iconProps={{ iconName: copied ? 'Accept' : 'Copy' }}
        title={label}
        ariaLabel={label}
        onClick={copy}
      />
    </span>
  );
}

import { MessageBarButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import * as React from 'react';

import { RegisterError } from '../../domain/errors';
import { errorText } from './error-text';
import { useLocale, useText } from './text';
import { Ticket } from './ticket';

interface Props {
  /** What was thrown; undefined shows nothing. */
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}

/**
 * Says what went wrong, to what, and what to do now, with a code to hand on. After a session that ended it offers to
 * sign in elsewhere and go on here; after a lost connection it tries again by itself when the connection is back.
 */
export function ErrorBar({ error, onRetry, onDismiss }: Props): React.ReactElement | null {
  const say = useText();
  const locale = useLocale();
  const code = error instanceof RegisterError ? error.code : '';
  const retry = React.useRef(onRetry);
  retry.current = onRetry;
  React.useEffect(() => {
    if (code !== 'OFFLINE') return undefined;
    const online = (): void => retry.current?.();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, [code]);
  if (error === undefined) return null;
  return (
    <MessageBar
      messageBarType={code === 'OFFLINE' ? MessageBarType.warning : MessageBarType.error}
      isMultiline
      dismissButtonAriaLabel={say('shared.dismiss')}
      {...(onDismiss && { onDismiss })}
      {...(onRetry && { actions: <MessageBarButton onClick={onRetry}>{say('shared.retry')}</MessageBarButton> })}
    >
      <span>{errorText(error, locale)} </span>
      {code === 'SIGNED_OUT' && (
        <Link href={`${window.location.pathname}${window.location.search}`} target="_blank" rel="noreferrer">
          {say('shared.signInElsewhere')}
        </Link>
      )}
      {code !== '' && <Ticket ticket={code} />}
    </MessageBar>
  );
}

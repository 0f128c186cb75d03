import { FocusZone, FocusZoneDirection } from '@fluentui/react/lib/FocusZone';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { formatAddress } from '../common/address';
import { formatDate } from '../common/format';
import { useText } from '../common/text';
import type { WaitingVersion } from './waiting-versions';

const useStyles = makeStyles((theme) => {
  const { semanticColors, palette } = theme;
  return {
    list: { listStyle: 'none', margin: 0, padding: 0 },
    entry: {
      display: 'block',
      padding: '10px 12px',
      borderLeft: '3px solid transparent',
      borderBottom: `1px solid ${semanticColors.bodyDivider}`,
      color: semanticColors.bodyText,
      textDecoration: 'none',
      overflowWrap: 'anywhere',
      ':hover': { background: semanticColors.listItemBackgroundHovered, color: semanticColors.bodyText },
      ':focus-visible': { outline: `2px solid ${semanticColors.focusBorder}`, outlineOffset: -2 },
    },
    chosen: {
      background: semanticColors.listItemBackgroundChecked,
      borderLeftColor: palette.themePrimary,
      fontWeight: 600,
    },
    sub: { display: 'block', color: semanticColors.bodySubtext, fontWeight: 400, ...theme.fonts.small },
    fresh: {
      display: 'inline-block',
      padding: '0 6px',
      border: `1px solid ${semanticColors.bodyText}`,
      borderRadius: 2,
      ...theme.fonts.small,
      fontWeight: 600,
    },
  };
});

interface Props {
  readonly entries: readonly WaitingVersion[];
  /** Ticket of the open version, '' for none. */
  readonly open: string;
  /** Submissions with a greater id came in since the last visit. */
  readonly seenUntil: number;
  readonly nameOf: (organisation: string) => string;
}

/** What waits for the committee. Arrow keys walk through it; each entry is a link, so that it opens in a tab too. */
export function QueueList({ entries, open, seenUntil, nameOf }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  return (
    <FocusZone direction={FocusZoneDirection.vertical}>
      <ul className={styles.list} aria-label={say('committee.queue')}>
        {entries.map((entry) => (
          <li key={entry.ticket}>
            <a
              className={`${styles.entry} ${entry.ticket === open ? styles.chosen : ''}`}
              href={formatAddress({ area: 'committee', path: [entry.ticket], query: {} })}
              aria-current={entry.ticket === open ? 'true' : undefined}
            >
              {entry.title}{' '}
              {entry.id > seenUntil && <span className={styles.fresh}>{say('committee.new')}</span>}
              <span className={styles.sub}>
                {nameOf(entry.organisation)} · {say('committee.version', { version: entry.version })}
              </span>
              <span className={styles.sub}>{say('committee.submitted', { date: formatDate(entry.submitted) })}</span>
              {entry.decided && <span className={styles.sub}>{say('committee.stateLags')}</span>}
            </a>
          </li>
        ))}
      </ul>
    </FocusZone>
  );
}

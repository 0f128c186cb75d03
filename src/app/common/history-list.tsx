import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import type { JournalContent } from '../../domain/ledger/content';
import { faultText } from '../../domain/ledger/fault-text';
import { signInName } from '../../domain/ledger/same-person';
import { seriesFields } from '../../domain/series/fields';
import { fieldLabel } from '../../domain/series/value-text';
import type { Locale } from '../../loc/strings';
import { formatDate, formatDateTime } from './format';
import { IconWord } from './icon-word';
import type { HistoryEntry } from './read-series-history';
import { type Say, useLocale, useText } from './text';
import { Ticket } from './ticket';
import { type Names, useNames } from './use-names';

const useStyles = makeStyles((theme) => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: { padding: '10px 0', borderBottom: `1px solid ${theme.semanticColors.bodyDivider}` },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 16px', alignItems: 'baseline' },
  what: { fontWeight: 600 },
  meta: { color: theme.semanticColors.bodySubtext, ...theme.fonts.small },
  note: { margin: '4px 0 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
}));

// A draft that was edited in nothing but its state was taken up again.
const onlyState = ({ act, fields }: JournalContent): boolean => act === 'draftEdited' && fields.length === 1 && fields[0] === 'state';

function whatHappened(say: Say, names: Names, { content }: HistoryEntry): string {
  if (content === null) return say('shared.history.unreadable');
  switch (content.kind) {
    case 'version':
      if (content.validTo !== '') {
        return say(content.successor === '' ? 'shared.history.closed' : 'shared.history.succeeded', {
          number: content.version,
          date: formatDate(content.validTo),
          successor: content.successor,
        });
      }
      return say(content.flow === 'short' ? 'shared.history.submittedShort' : 'shared.history.submitted', { number: content.version });
    case 'decision':
      return say('shared.history.decision', { outcome: say(`domain.outcome.${content.outcome}`), committee: names.committee(content.committee) });
    case 'recognition':
      return say('shared.history.recognised', { when: formatDate(content.approvedOn) });
    case 'journal':
      return onlyState(content) ? say('shared.history.taken') : say(`domain.act.${content.act}`);
  }
}

function noteOf(say: Say, locale: Locale, { content }: HistoryEntry): string {
  if (content === null) return '';
  switch (content.kind) {
    case 'version':
      return content.reviewMotivation;
    case 'decision':
      return content.motivation;
    case 'recognition':
      return content.registerUri;
    case 'journal': {
      const listed = content.act === 'draftEdited' ? content.fields : [];
      const names = listed.flatMap((name) => {
        const field = Object.keys(seriesFields).find((each): each is keyof typeof seriesFields => each === name);
        return field ? [fieldLabel(field, locale)] : [];
      });
      const fields = names.length > 0 ? say('shared.history.fields', { fields: names.join(', ') }) : '';
      return [content.note, fields].filter((text) => text !== '').join('\n');
    }
  }
}

// The author's name stands for the sign-in name that the content gives, as long as both are one person's.
function whoDid({ content, row: { row } }: HistoryEntry): string {
  const by = content?.by ?? row.author;
  return row.authorName !== '' && signInName(by) === signInName(row.author) ? row.authorName : by;
}

/** What happened to a series, newest first, each with its ticket, and with what is odd about its row. */
export function HistoryList({ entries }: { readonly entries: readonly HistoryEntry[] }): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const styles = useStyles();
  const names = useNames();
  if (entries.length === 0) return <p>{say('shared.noHistory')}</p>;
  return (
    <ul className={styles.list}>
      {entries.map((entry) => {
        const { row } = entry;
        const note = noteOf(say, locale, entry);
        return (
          <li key={row.ticket} className={styles.entry}>
            <div className={styles.head}>
              <span className={styles.what}>{whatHappened(say, names, entry)}</span>
              <Ticket ticket={row.ticket} />
            </div>
            <div className={styles.meta}>
              {say('shared.historyBy', { when: formatDateTime(entry.at), who: whoDid(entry) })}
            </div>
            {note !== '' && <p className={styles.note}>{note}</p>}
            {entry.notCompleted && (
              <IconWord icon="Warning" tone="warning">
                {say('shared.history.notCompleted')}
              </IconWord>
            )}
            {row.faults.map((fault) => (
              <div key={fault.code}>
                <IconWord icon="Warning" tone="warning">
                  {faultText(fault, locale)}
                </IconWord>
              </div>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

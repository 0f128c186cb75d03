import { DefaultButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { closingOf } from '../../domain/ledger/closing';
import { dataOfVersion } from '../../domain/ledger/compose-version';
import { faultText } from '../../domain/ledger/fault-text';
import type { Verification } from '../../domain/ledger/verification';
import { retentionReason } from '../../domain/retention/retention-reason';
import { fieldValueText } from '../../domain/series/value-text';
import type { LibraryLabelRecord } from '../../store/types';
import { formatAddress } from '../common/address';
import { ClosingNote } from '../common/closing-note';
import { formatDate } from '../common/format';
import { RetentionSentence } from '../common/retention-sentence';
import { type Say, useLocale, useText } from '../common/text';
import { today } from '../common/today';
import { type Names, useNames } from '../common/use-names';
import { VerificationBadge } from '../common/verification-badge';
import type { RetentionAnswer } from './find-retention';

const useStyles = makeStyles((theme) => ({
  card: { padding: '16px 0', borderBottom: `1px solid ${theme.semanticColors.bodyDivider}` },
  idle: { color: theme.semanticColors.bodySubtext },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '4px 16px', marginBottom: 4 },
  title: { ...theme.fonts.medium, fontWeight: 600, margin: 0 },
  reason: { margin: '6px 0 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  facts: { margin: '4px 0 0', display: 'flex', flexWrap: 'wrap', gap: '0 20px' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', marginTop: 8, color: theme.semanticColors.bodySubtext },
  more: { marginLeft: 'auto' },
  libraries: { margin: '8px 0 0', paddingLeft: 20 },
}));

function basisInShort(say: Say, { approval, restsOn, row }: Verification): string {
  if (restsOn?.kind === 'shortFlow') return say('search.shortFlow', { date: formatDate(row.created) });
  if (!approval) return '';
  const key = approval.kind === 'recognition' ? 'search.recognisedOn' : 'search.approvedOn';
  return say(key, { date: formatDate(approval.at) });
}

/** Whose approval the version rests on, at the end of its chain of short flows. */
function approver(say: Say, names: Names, { approval }: Verification): string {
  if (!approval) return '';
  return approval.kind === 'recognition' ? say('search.approvedElsewhere') : say('search.approvedBy', { committee: names.committee(approval.authority) });
}

function Where({ libraries }: { readonly libraries: readonly LibraryLabelRecord[] }): React.ReactElement {
  const say = useText();
  const [shown, setShown] = React.useState(false);
  if (libraries.length === 0) {
    return (
      <span>
        {say('search.where')} {say('search.noLibrary')}
      </span>
    );
  }
  const count = say(libraries.length === 1 ? 'search.library' : 'search.libraries', { count: libraries.length });
  return (
    <span>
      {say('search.where')}{' '}
      {shown ? (
        libraries.map((library, index) => (
          <React.Fragment key={library.ticket}>
            {index > 0 && ', '}
            <Link href={library.libraryUrl}>{library.libraryTitle}</Link>
          </React.Fragment>
        ))
      ) : (
        <Link onClick={() => setShown(true)}>{count}</Link>
      )}
    </span>
  );
}

interface Props {
  /** What was asked, to stay in the address when a link leads on. */
  readonly query: string;
  readonly answer: RetentionAnswer;
  /** Name of the organisation, or its code. */
  readonly organisation: string;
  /** Claims of the version that does not verify are shown by its columns when its content cannot be read. */
  readonly libraries: readonly LibraryLabelRecord[];
  readonly onMore: () => void;
}

/** One answer: the sentence first and largest, why, whether it verifies, and where to keep the records. */
export function AnswerCard({ query, answer, organisation, libraries, onMore }: Props): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const styles = useStyles();
  const names = useNames();
  const { verification } = answer;
  const { content, verified, faults, row } = verification;
  const data = content && dataOfVersion(content);
  const closing = verified && content ? closingOf(content, today()) : null;
  const title = data?.title ?? row.columns['Title'] ?? answer.code;
  const reason = data ? retentionReason(data, locale) : '';
  const words = verified ? basisInShort(say, verification) : faults.map((fault) => faultText(fault, locale)).join(' ');
  return (
    <article className={`${styles.card} ${verified ? '' : styles.idle}`} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <VerificationBadge verified={verified} words={words} />
      </div>
      {data && <RetentionSentence data={data} size={verified ? 'large' : 'normal'} />}
      {closing && (
        <ClosingNote
          closing={closing}
          hrefOf={(successor) => formatAddress({ area: 'search', path: [successor], query: { q: query } })}
        />
      )}
      {verified && reason !== '' && <p className={styles.reason}>{say('search.why', { reason })}</p>}
      {verified && data && (
        <div className={styles.facts}>
          <span>{approver(say, names, verification)}</span>
          {data.access !== '' && <span>{say('search.access', { value: fieldValueText('access', data.access, locale) })}</span>}
          {data.personalData !== '' && (
            <span>{say('search.personalData', { value: fieldValueText('personalData', data.personalData, locale) })}</span>
          )}
        </div>
      )}
      <div className={styles.foot}>
        <span>{answer.code}</span>
        <span>{organisation}</span>
        {verified && <Where libraries={libraries} />}
        <DefaultButton className={styles.more} text={say('search.more')} ariaLabel={say('search.moreOf', { title })} onClick={onMore} />
      </div>
    </article>
  );
}

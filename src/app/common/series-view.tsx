import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { closingOf } from '../../domain/ledger/closing';
import { dataOfVersion } from '../../domain/ledger/compose-version';
import { retentionReason } from '../../domain/retention/retention-reason';
import type { SeriesRecord } from '../../store/types';
import { formatAddress } from './address';
import { ClosingNote } from './closing-note';
import { EmptyState } from './empty-state';
import { ErrorBar } from './error-bar';
import { HistoryList } from './history-list';
import { readSeriesHistory } from './read-series-history';
import { useRegister } from './register-context';
import { RetentionSentence } from './retention-sentence';
import { RowShapes } from './row-shapes';
import { SeriesDetails } from './series-details';
import { basisText, StandingBadge } from './standing-badge';
import { StateBadge } from './state-badge';
import { useLocale, useText } from './text';
import { today } from './today';
import { useLoaded } from './use-loaded';
import { useNames } from './use-names';
import { VerificationBadge } from './verification-badge';
import { VersionsList } from './versions-list';

export const seriesTabs = ['details', 'history', 'versions'] as const;
export type SeriesTab = (typeof seriesTabs)[number];

/** The tab that an address names; the details when it names none. */
export const seriesTab = (text: string | undefined): SeriesTab => seriesTabs.find((tab) => tab === text) ?? 'details';

const useStyles = makeStyles({
  code: { display: 'flex', flexWrap: 'wrap', gap: '0 16px', margin: '0 0 4px' },
  lead: { margin: '12px 0 4px' },
  reason: { margin: '4px 0 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  tabs: { margin: '12px -8px 8px' },
});

interface Props {
  readonly code: string;
  /** The working copy, for those who may see it; null shows what is in force. */
  readonly record: SeriesRecord | null;
  readonly tab: SeriesTab;
  /** Ticket of the version that is open in the versions tab; '' when none is. */
  readonly version: string;
  readonly onTab: (tab: SeriesTab, version: string) => void;
}

// In these states the working copy says what is in force.
const asInForce: readonly string[] = ['Published', 'ReviewDue', 'Closed', 'Succeeded'];

/** A whole series: what it says, how it stands, what happened to it, and its versions. */
export function SeriesView({ code, record, tab, version, onTab }: Props): React.ReactElement {
  const { store } = useRegister();
  const say = useText();
  const locale = useLocale();
  const styles = useStyles();
  const names = useNames();
  const history = useLoaded(`${code} ${record?.etag ?? ''}`, () => readSeriesHistory(store, code, record?.id ?? null));
  const verification = history.data?.verification;
  const beingWorkedOn = record !== null && !asInForce.includes(record.state);
  const restsOn = verification?.inForce?.restsOn;
  const inForce = verification?.inForce?.content ?? null;
  const closing = inForce && closingOf(inForce, today());
  // A version that claims to count and does not is said to be so, whatever the state of the working copy says.
  const last = verification?.versions[verification.versions.length - 1];
  const idle = verification?.inForce == null && last?.standing === 'notVerified' ? last : null;
  const data = record?.data ?? (inForce && dataOfVersion(inForce));
  const reason = data ? retentionReason(data, locale) : '';
  return (
    <>
      <p className={styles.code}>
        <span>{code}</span>
        {record && <StateBadge state={record.state} validTo={record.validTo} />}
      </p>
      {idle && <StandingBadge verification={idle} />}
      {verification?.inForce && restsOn && (
        // Beside a draft it must be said that what is approved is another text.
        beingWorkedOn ? <StandingBadge verification={verification.inForce} /> : <VerificationBadge verified words={basisText(say, names, restsOn)} />
      )}
      {data && (
        <div className={styles.lead}>
          <RetentionSentence data={data} size="large" />
          {closing && (
            <ClosingNote
              closing={closing}
              hrefOf={(successor) => formatAddress({ area: record ? 'series' : 'search', path: [successor], query: {} })}
            />
          )}
          {reason !== '' && <p className={styles.reason}>{say('shared.why', { reason })}</p>}
        </div>
      )}
      <ErrorBar error={history.error} onRetry={history.refresh} />
      <Pivot
        className={styles.tabs}
        headersOnly
        aria-label={say('shared.seriesTabs')}
        selectedKey={tab}
        onLinkClick={(item) => onTab(seriesTab(item?.props.itemKey), '')}
      >
        {seriesTabs.map((each) => (
          <PivotItem key={each} itemKey={each} headerText={say(`shared.seriesTab.${each}`)} />
        ))}
      </Pivot>
      {tab === 'details' && data && <SeriesDetails data={data} />}
      {history.data === undefined && history.loading && (tab !== 'details' || !data) && <RowShapes rows={6} />}
      {tab === 'details' && !data && history.data && (
        <EmptyState title={say('shared.noneInForce')} text={say('shared.noneInForceText')} />
      )}
      {tab === 'history' && history.data && <HistoryList entries={history.data.entries} />}
      {tab === 'versions' && verification && (
        <VersionsList
          verification={verification}
          workingCopy={record}
          open={version}
          onOpen={(ticket) => onTab('versions', ticket)}
        />
      )}
    </>
  );
}

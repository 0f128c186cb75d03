import { CommandBarButton, DefaultButton } from '@fluentui/react/lib/Button';
import {
  CheckboxVisibility,
  DetailsList,
  DetailsListLayoutMode,
  type IColumn,
  SelectionMode,
} from '@fluentui/react/lib/DetailsList';
import { Link } from '@fluentui/react/lib/Link';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { formatAddress } from '../common/address';
import { EmptyState } from '../common/empty-state';
import { ErrorBar } from '../common/error-bar';
import { formatDate, formatDateTime } from '../common/format';
import { useRegister } from '../common/register-context';
import { useRouter } from '../common/router';
import { RowShapes } from '../common/row-shapes';
import { useText } from '../common/text';
import { Ticket } from '../common/ticket';
import { useNarrow } from '../common/use-narrow';
import { type Act, actKinds } from './act';
import { detailText, kindText } from './act-text';
import { HistoryFilters } from './history-filters';
import { type ActFilter, matches } from './merge-acts';
import { useActs } from './use-acts';

const step = 100;

const useStyles = makeStyles((theme) => ({
  head: { display: 'flex', alignItems: 'center', gap: 16, flexWrap: 'wrap' },
  title: { ...theme.fonts.xLarge, fontWeight: 600, margin: 0, flex: '1 1 auto' },
  refresh: { height: 32 },
  cell: { ...theme.fonts.medium, color: theme.semanticColors.bodyText, whiteSpace: 'normal', overflowWrap: 'anywhere' },
  sub: { display: 'block', color: theme.semanticColors.bodySubtext, ...theme.fonts.small },
  foot: { display: 'flex', gap: 16, alignItems: 'center', flexWrap: 'wrap', padding: '12px 0' },
}));

/** What happened: acts out of the ledgers and the journal, newest first, by series, person and kind. */
export function HistoryScreen(): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const narrow = useNarrow();
  const { session } = useRegister();
  const { address, go } = useRouter();
  const { acts, loading, error, refresh, readOn, readUntil, hasJournal } = useActs();
  const [size, setSize] = React.useState(step);
  const filter: ActFilter = {
    series: address.query.series ?? '',
    person: address.query.person ?? '',
    kind: actKinds.find((kind) => kind === address.query.kind) ?? '',
  };
  const change = (part: Partial<ActFilter>): void => {
    setSize(step);
    go({ area: 'history', path: [], query: { ...filter, ...part } }, { replace: true });
  };
  const found = acts.filter((act) => matches(act, filter));
  const shown = found.slice(0, size);
  const more = (): void => (shown.length < found.length ? setSize(size + step) : readOn?.());
  const what = (act: Act): React.ReactElement => (
    <div className={styles.cell}>
      {kindText(say, act.kind)}
      <span className={styles.sub}>{detailText(say, act)}</span>
    </div>
  );
  const series = (act: Act): React.ReactElement | null =>
    act.series === '' ? null : (
      <Link className={styles.cell} href={formatAddress({ area: 'series', path: [act.series], query: {} })}>
        {act.series}
      </Link>
    );
  const card = (act: Act): React.ReactElement => (
    <div className={styles.cell}>
      {what(act)}
      {series(act)}
      <span className={styles.sub}>{`${formatDateTime(act.at)} · ${act.who}`}</span>
      <Ticket ticket={act.ticket} />
    </div>
  );
  const wide: IColumn[] = [
    {
      key: 'when',
      name: say('history.column.when'),
      minWidth: 130,
      maxWidth: 140,
      onRender: (act: Act) => <div className={styles.cell}>{formatDateTime(act.at)}</div>,
    },
    { key: 'what', name: say('history.column.what'), minWidth: 200, maxWidth: 420, onRender: what },
    { key: 'series', name: say('history.column.series'), minWidth: 150, maxWidth: 170, onRender: series },
    {
      key: 'who',
      name: say('history.column.who'),
      minWidth: 180,
      maxWidth: 260,
      onRender: (act: Act) => <div className={styles.cell} title={act.by}>{act.who}</div>,
    },
    {
      key: 'ticket',
      name: say('history.column.ticket'),
      minWidth: 90,
      maxWidth: 110,
      onRender: (act: Act) => <Ticket ticket={act.ticket} />,
    },
  ];
  const columns = narrow ? [{ key: 'what', name: say('history.column.what'), minWidth: 200, onRender: card }] : wide;
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {session.acting.body === '' ? say('history.title') : say('history.of', { body: session.acting.body })}
        </h3>
        <CommandBarButton
          className={styles.refresh}
          iconProps={{ iconName: 'Refresh' }}
          text={say('shared.refresh')}
          onClick={refresh}
        />
      </div>
      <HistoryFilters filter={filter} onChange={change} />
      <ErrorBar error={error} onRetry={refresh} />
      {acts.length === 0 && loading && <RowShapes rows={8} />}
      {shown.length > 0 && (
        <DetailsList
          items={[...shown]}
          columns={columns}
          getKey={(act: Act) => act.ticket}
          selectionMode={SelectionMode.none}
          checkboxVisibility={CheckboxVisibility.hidden}
          layoutMode={DetailsListLayoutMode.justified}
          compact
          ariaLabelForGrid={say('history.table')}
        />
      )}
      {!loading && found.length === 0 && <EmptyState title={say('history.none')} text={say('history.noneText')} />}
      <div className={styles.foot}>
        {found.length > 0 && (
          <span role="status">{say('history.shown', { shown: shown.length, found: found.length })}</span>
        )}
        {(shown.length < found.length || readOn) && (
          <DefaultButton text={say('history.more')} disabled={loading} onClick={more} />
        )}
      </div>
      <span className={styles.sub}>
        {hasJournal
          ? readUntil === ''
            ? ''
            : say('history.journalOpen', { date: formatDate(readUntil) })
          : say('history.noJournal')}{' '}
        {say('history.claim')}
      </span>
    </>
  );
}

import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Selection } from '@fluentui/react/lib/Selection';
import * as React from 'react';

import type { SeriesSummary } from '../../store/types';
import { EmptyState } from '../common/empty-state';
import { ErrorBar } from '../common/error-bar';
import { actorOf } from '../common/journal-act';
import { useRegister } from '../common/register-context';
import { useRouter } from '../common/router';
import { RowShapes } from '../common/row-shapes';
import { saveFile } from '../common/save-file';
import { stateText } from '../common/state-text';
import { useText } from '../common/text';
import { Ticket } from '../common/ticket';
import { today } from '../common/today';
import { useAction } from '../common/use-action';
import { useDelayed } from '../common/use-delayed';
import { useLoaded } from '../common/use-loaded';
import { exportSeries } from './export-series';
import { FilterBar } from './filter-bar';
import { filterSeries, type SeriesFilter, type SeriesSort, type SortColumn, sortColumns, sortSeries } from './filter-series';
import { SeriesCommands } from './series-commands';
import { SeriesPanel } from './series-panel';
import { SeriesTable } from './series-table';
import { type Selected, StepOfSelected } from './step-of-selected';
import { useSeriesList } from './use-series-list';

interface Props {
  /** The series that is opened beside the table; '' for none. */
  readonly code: string;
  readonly tab: string;
  readonly version: string;
}

const none: readonly SeriesSummary[] = [];

function sortOf(text: string): SeriesSort {
  const name = text.replace(/^-/, '');
  return { column: sortColumns.find((column) => column === name) ?? 'title', descending: text.startsWith('-') };
}

/** The manager's table: search, filters, sort and selection, each of them in the address. */
export function TableScreen({ code, tab, version }: Props): React.ReactElement {
  const { store, session, locale } = useRegister();
  const { address, go } = useRouter();
  const say = useText();
  const list = useSeriesList();
  const rows = list.data?.rows ?? none;
  const { query } = address;
  const [text, setText] = React.useState(query['q'] ?? '');
  const settled = useDelayed(text, 150);
  const [selected, setSelected] = React.useState<readonly SeriesSummary[]>(none);
  const [step, setStep] = React.useState<Selected | null>(null);
  const [done, setDone] = React.useState<{ readonly text: string; readonly ticket: string } | null>(null);
  const [turn, setTurn] = React.useState(0);
  const organisations = useLoaded('organisations', async () => store.organisations.all());
  const organisationName = React.useCallback(
    (each: string): string => organisations.data?.find((organisation) => organisation.code === each)?.name ?? each,
    [organisations.data],
  );

  const here = React.useRef(address);
  here.current = address;
  const change = React.useCallback(
    (part: Readonly<Record<string, string>>): void =>
      go({ ...here.current, query: { ...here.current.query, ...part } }, { replace: true }),
    [go],
  );
  React.useEffect(() => {
    if ((here.current.query['q'] ?? '') !== settled) change({ q: settled });
  }, [settled, change]);

  const filter: SeriesFilter = React.useMemo(
    () => ({
      text: query['q'] ?? '',
      state: query['state'] ?? '',
      destination: query['destination'] ?? '',
      taskArea: query['taskArea'] ?? '',
      organisation: query['organisation'] ?? '',
    }),
    [query],
  );
  const sort = React.useMemo(() => sortOf(query['sort'] ?? ''), [query]);
  const shown = React.useMemo(() => sortSeries(filterSeries(rows, filter), sort), [rows, filter, sort]);
  const onSort = React.useCallback(
    (column: SortColumn): void => change({ sort: sort.column === column && !sort.descending ? `-${column}` : column }),
    [change, sort],
  );
  const open = React.useCallback((path: readonly string[]): void => go({ ...here.current, path }), [go]);
  const onOpen = React.useCallback((series: SeriesSummary): void => open([series.code]), [open]);
  const selection = React.useMemo(() => {
    const made: Selection = new Selection({
      getKey: (row) => (row as SeriesSummary).code,
      onSelectionChanged: () => setSelected(made.getSelection() as SeriesSummary[]),
    });
    return made;
  }, []);

  const { acting } = session;
  const exporting = useAction(async () => {
    const codes = (selected.length > 0 ? selected : shown).map((series) => series.code);
    const workbook = await exportSeries(store, actorOf(session), acting.organisation, codes, locale);
    saveFile(workbook, say('series.exportFile', { date: today() }));
  });
  const filtered = Object.values(filter).some((value) => value !== '');
  const label = acting.body === '' ? say('series.tableAll') : say('series.table', { body: acting.body });
  const count = { shown: shown.length, all: rows.length };
  return (
    <>
      <SeriesCommands
        selected={selected}
        loading={list.loading}
        onStep={setStep}
        onRefresh={list.refresh}
        onExport={() => exporting.run()}
        exporting={exporting.busy}
      />
      <ErrorBar error={exporting.error} onDismiss={exporting.clear} />
      {done && (
        <MessageBar
          messageBarType={MessageBarType.success}
          dismissButtonAriaLabel={say('shared.dismiss')}
          onDismiss={() => setDone(null)}
        >
          {done.text} <Ticket ticket={done.ticket} />
        </MessageBar>
      )}
      <ErrorBar error={list.error} onRetry={list.refresh} />
      <FilterBar
        series={rows}
        filter={filter}
        text={text}
        chips={acting.organisation === '' ? ['state', 'destination', 'taskArea', 'organisation'] : ['state', 'destination', 'taskArea']}
        onText={setText}
        onFilter={change}
        organisationName={organisationName}
      />
      <p role="status">{say(list.data && !list.data.done ? 'series.countLoading' : 'series.count', count)}</p>
      {list.data === undefined && list.loading && <RowShapes rows={10} />}
      {shown.length > 0 && (
        <SeriesTable
          label={label}
          rows={shown}
          sort={sort}
          selection={selection}
          onSort={onSort}
          onOpen={onOpen}
          organisationName={organisationName}
        />
      )}
      {list.data?.done === true && shown.length === 0 && (
        <EmptyState
          title={say(filtered ? 'series.noneFound' : 'series.none')}
          text={say(filtered ? 'series.noneFoundText' : 'series.noneText')}
        />
      )}
      <SeriesPanel
        code={code}
        tab={tab}
        version={version}
        onTab={(next, ticket) => open([code, next, ...(ticket === '' ? [] : [ticket])])}
        onStep={(name, record) => setStep({ step: name, code: record.code })}
        onDismiss={() => open([])}
        changed={String(turn)}
      />
      {step && (
        <StepOfSelected
          selected={step}
          onDismiss={() => setStep(null)}
          onDone={(_, record, ticket) => {
            setStep(null);
            setTurn((n) => n + 1);
            setDone({ text: say('series.done', { what: stateText(say, record.state), title: record.data.title }), ticket });
            list.refresh();
          }}
        />
      )}
    </>
  );
}

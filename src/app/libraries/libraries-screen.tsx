import { CommandBarButton, DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { SearchBox } from '@fluentui/react/lib/SearchBox';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import type { Library, LibraryLabelRecord } from '../../store/types';
import { EmptyState } from '../common/empty-state';
import { ErrorBar } from '../common/error-bar';
import { listCandidates } from '../common/list-candidates';
import { useRegister } from '../common/register-context';
import { useRouter } from '../common/router';
import { RowShapes } from '../common/row-shapes';
import { plain } from '../common/search-text';
import { useText } from '../common/text';
import { useLoaded } from '../common/use-loaded';
import { ConnectPanel } from './connect-panel';
import { CoverageBar } from './coverage-bar';
import { coverageOf } from './coverage';
import { LibraryTable } from './library-table';
import { type LibraryRow, type SiteLibraries, listLibraries } from './list-libraries';
import { PushPanel } from './push-panel';
import { useLabelCounts } from './use-label-counts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '8px 16px', marginBottom: 12 },
  refresh: { height: 32 },
  filter: { flex: '0 1 260px' },
});

const nameOf = ({ library, label }: LibraryRow): string =>
  `${library?.title ?? ''} ${label?.libraryTitle ?? ''} ${label?.seriesCode ?? ''}`;

const narrowed = (sites: readonly SiteLibraries[], query: string): readonly SiteLibraries[] =>
  query === ''
    ? sites
    : sites
        .map((site) => ({ ...site, rows: site.rows.filter((row) => plain(nameOf(row)).includes(plain(query))) }))
        .filter(({ rows }) => rows.length > 0);

// Each library shown costs a request to count its files: a page of them at a time.
const step = 100;

function firstOf(sites: readonly SiteLibraries[], size: number): readonly SiteLibraries[] {
  let left = size;
  return sites.flatMap((site) => {
    if (left <= 0) return [];
    const rows = site.rows.slice(0, left);
    left -= rows.length;
    return [{ ...site, rows }];
  });
}

const librariesOf = (sites: readonly SiteLibraries[]): readonly Library[] =>
  sites.flatMap(({ rows }) => rows.flatMap(({ library }) => (library ? [library] : [])));
const countRows = (sites: readonly SiteLibraries[]): number => sites.reduce((sum, { rows }) => sum + rows.length, 0);

/** The libraries by site, how far they are labelled, and the panel that connects one to a series. */
export function LibrariesScreen(): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const { store, session } = useRegister();
  const { address, go } = useRouter();
  const { organisation, role } = session.acting;
  const mayLabel = role === 'manager';
  const [round, setRound] = React.useState(0);
  const sites = useLoaded(`libraries|${organisation}`, () => listLibraries(store, organisation));
  const candidates = useLoaded(`candidates|${organisation}`, () => listCandidates(store, organisation));
  const [size, setSize] = React.useState(step);
  const query = address.query.q ?? '';
  const found = React.useMemo(() => narrowed(sites.data ?? [], query), [sites.data, query]);
  const shown = React.useMemo(() => firstOf(found, size), [found, size]);
  const libraries = React.useMemo(() => librariesOf(shown), [shown]);
  const counts = useLabelCounts(libraries, round);
  const series = React.useMemo(
    () => new Map((candidates.data ?? []).map((version) => [version.seriesCode, version.columns])),
    [candidates.data],
  );
  const open =
    sites.data?.flatMap((site) => site.rows).find(({ label }) => label !== null && label.ticket === address.path[0])
      ?.label ?? null;
  const [chosen, setChosen] = React.useState<Library | null>(null);
  const connecting = address.path[0] === 'connect' || (address.query.series ?? '') !== '';
  const here = (path: readonly string[]): void =>
    go({ area: 'libraries', path, query: query === '' ? {} : { q: query } });
  const connect = (library: Library | null): void => {
    setChosen(library);
    here(['connect']);
  };
  const changed = (): void => {
    sites.refresh();
    setRound((n) => n + 1);
  };
  const unread = (sites.data ?? []).filter((site) => site.error !== undefined);
  return (
    <>
      <div className={styles.head}>
        <CoverageBar coverage={coverageOf(counts.all)} counting={counts.counting} />
        <SearchBox
          className={styles.filter}
          placeholder={say('libraries.filter')}
          ariaLabel={say('libraries.filter')}
          value={query}
          onChange={(_, text) => go({ area: 'libraries', path: [], query: { q: text ?? '' } }, { replace: true })}
        />
        {mayLabel && (
          <PrimaryButton
            iconProps={{ iconName: 'Tag' }}
            text={say('libraries.connect')}
            onClick={() => connect(null)}
          />
        )}
        <CommandBarButton
          className={styles.refresh}
          iconProps={{ iconName: 'Refresh' }}
          text={say('shared.refresh')}
          onClick={changed}
        />
      </div>
      {!mayLabel && <MessageBar>{say('libraries.readOnly')}</MessageBar>}
      <ErrorBar error={sites.error ?? candidates.error} onRetry={changed} />
      {unread.map((site) => (
        <MessageBar key={site.siteUrl} messageBarType={MessageBarType.warning} isMultiline>
          {say('libraries.siteUnreadable', { site: site.siteUrl })}
        </MessageBar>
      ))}
      {!sites.data && sites.loading && <RowShapes rows={6} />}
      {sites.data?.length === 0 && <EmptyState title={say('libraries.none')} text={say('libraries.noneText')} />}
      {sites.data && sites.data.length > 0 && (
        <LibraryTable
          sites={shown}
          counts={counts}
          series={series}
          mayLabel={mayLabel}
          onConnect={({ library }) => connect(library)}
          onOpen={(label: LibraryLabelRecord) => here([label.ticket])}
        />
      )}
      {countRows(shown) < countRows(found) && (
        <div className={styles.head}>
          <span role="status">{say('libraries.shown', { shown: countRows(shown), all: countRows(found) })}</span>
          <DefaultButton text={say('libraries.more')} onClick={() => setSize(size + step)} />
        </div>
      )}
      {sites.data && mayLabel && connecting && (
        <ConnectPanel
          key={`${chosen?.id ?? ''}|${address.query.series ?? ''}`}
          sites={sites.data}
          candidates={candidates.data ?? []}
          library={chosen}
          code={address.query.series ?? ''}
          onDismiss={() => here([])}
          onChanged={changed}
        />
      )}
      {open && (
        <PushPanel
          key={open.ticket}
          label={open}
          title={series.get(open.seriesCode)?.Title ?? ''}
          mayLabel={mayLabel}
          onReplace={() => connect(librariesOf(sites.data ?? []).find((library) => library.id === open.listId) ?? null)}
          onDismiss={() => here([])}
          onChanged={changed}
        />
      )}
    </>
  );
}

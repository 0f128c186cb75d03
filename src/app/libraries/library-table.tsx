import { DefaultButton } from '@fluentui/react/lib/Button';
import { CheckboxVisibility, DetailsList, DetailsListLayoutMode, type IColumn, type IGroup, SelectionMode } from '@fluentui/react/lib/DetailsList';
import { Link } from '@fluentui/react/lib/Link';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import type { LibraryLabelRecord } from '../../store/types';
import { formatAddress } from '../shared/address';
import { useText } from '../shared/text';
import { useNarrow } from '../shared/use-narrow';
import { FileCounts } from './file-counts';
import type { LibraryRow, SiteLibraries } from './list-libraries';
import { ShortTrail } from './step-trail';
import type { CountedLibraries } from './use-label-counts';

const useStyles = makeStyles((theme) => ({
  two: { whiteSpace: 'normal', overflowWrap: 'anywhere', ...theme.fonts.medium },
  sub: { display: 'block', color: theme.semanticColors.bodySubtext, ...theme.fonts.small },
  card: { whiteSpace: 'normal', display: 'flex', flexDirection: 'column', gap: 6, padding: '4px 0' },
}));

interface Props {
  readonly sites: readonly SiteLibraries[];
  readonly counts: CountedLibraries;
  /** The names of series by their codes, as far as they are known. */
  readonly titles: ReadonlyMap<string, string>;
  /** Whether this person may label. */
  readonly mayLabel: boolean;
  readonly onConnect: (row: LibraryRow) => void;
  readonly onOpen: (label: LibraryLabelRecord) => void;
}

const groupsOf = (sites: readonly SiteLibraries[]): IGroup[] => {
  let startIndex = 0;
  return sites.map((site) => {
    const group = { key: site.siteUrl, name: `${site.organisation.name} · ${new URL(site.siteUrl).pathname}`, startIndex, count: site.rows.length };
    startIndex += site.rows.length;
    return group;
  });
};

/** The libraries by site: series, label, how far the push has come, files with and without a label. On a phone, one card each. */
export function LibraryTable({ sites, counts, titles, mayLabel, onConnect, onOpen }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const narrow = useNarrow();
  const name = ({ library, label }: LibraryRow): React.ReactElement => (
    <div className={styles.two}>
      {library ? <Link href={library.url}>{library.title}</Link> : <span>{label?.libraryTitle}</span>}
      {!library && <span className={styles.sub}>{say('libraries.gone')}</span>}
    </div>
  );
  const series = ({ label }: LibraryRow): React.ReactElement | null =>
    label && (
      <div className={styles.two}>
        {titles.get(label.seriesCode) ?? ''}
        <Link className={styles.sub} href={formatAddress({ area: 'series', path: [label.seriesCode], query: {} })}>
          {label.seriesCode}
        </Link>
      </div>
    );
  const trail = ({ label }: LibraryRow): React.ReactElement | null =>
    label && (
      <Link onClick={() => onOpen(label)} aria-label={say('libraries.openPush', { library: label.libraryTitle })}>
        <ShortTrail push={label} />
      </Link>
    );
  const files = ({ library }: LibraryRow): React.ReactElement | null => library && <FileCounts counts={counts.of(library.id)} />;
  const act = (row: LibraryRow): React.ReactElement | null =>
    mayLabel && row.library && !row.label ? (
      <DefaultButton
        text={say('libraries.connect')}
        ariaLabel={say('libraries.connectLibrary', { library: row.library.title })}
        onClick={() => onConnect(row)}
      />
    ) : null;
  const wide: IColumn[] = [
    { key: 'library', name: say('libraries.column.library'), minWidth: 140, maxWidth: 260, onRender: name },
    { key: 'series', name: say('libraries.column.series'), minWidth: 160, maxWidth: 320, onRender: series },
    { key: 'label', name: say('libraries.column.label'), minWidth: 130, maxWidth: 190, onRender: (row: LibraryRow) => <div className={styles.two}>{row.label?.labelName}</div> },
    { key: 'push', name: say('libraries.column.push'), minWidth: 110, maxWidth: 150, onRender: trail },
    { key: 'files', name: say('libraries.column.files'), minWidth: 110, maxWidth: 180, onRender: files },
    { key: 'act', name: say('libraries.column.act'), minWidth: 130, maxWidth: 150, onRender: act },
  ];
  const card = (row: LibraryRow): React.ReactElement => (
    <div className={styles.card}>
      {name(row)}
      {series(row)}
      {row.label && <span>{row.label.labelName}</span>}
      {trail(row)}
      {files(row)}
      <div>{act(row)}</div>
    </div>
  );
  const columns = narrow ? [{ key: 'library', name: say('libraries.column.library'), minWidth: 200, onRender: card }] : wide;
  return (
    <DetailsList
      items={sites.flatMap((site) => site.rows)}
      groups={groupsOf(sites)}
      columns={columns}
      getKey={(row: LibraryRow) => row.library?.id ?? row.label?.ticket ?? ''}
      selectionMode={SelectionMode.none}
      checkboxVisibility={CheckboxVisibility.hidden}
      layoutMode={DetailsListLayoutMode.justified}
      compact={!narrow}
      ariaLabelForGrid={say('libraries.table')}
      groupProps={{ showEmptyGroups: true }}
    />
  );
}

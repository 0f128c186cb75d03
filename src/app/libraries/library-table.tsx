import { DefaultButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { isIsoDate } from '../../domain/iso-date';
import { closingOf } from '../../domain/ledger/closing';
import type { LibraryLabelRecord } from '../../store/types';
import { formatAddress } from '../common/address';
import { formatDate } from '../common/format';
import { type Say, useText } from '../common/text';
import { today } from '../common/today';
import { onNarrow } from '../common/use-narrow';
import { FileCounts } from './file-counts';
import type { LibraryRow, SiteLibraries } from './list-libraries';
import { ShortTrail } from './step-trail';
import type { CountedLibraries } from './use-label-counts';


const useStyles = makeStyles((theme) => {
  const { semanticColors } = theme;
  const line = `1px solid ${semanticColors.bodyDivider}`;
  // Said in full: a page may have colours of its own for the heads of tables.
  const heading = { color: semanticColors.bodyText, textAlign: 'left', fontWeight: 600, borderBottom: line } as const;
  return {
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      [onNarrow]: {
        display: 'block',
        thead: { display: 'none' },
        'tbody, tr, th, td': { display: 'block', maxWidth: 'none' },
      },
    },
    head: { ...theme.fonts.medium, ...heading, padding: '8px 12px 8px 0' },
    site: { ...theme.fonts.mediumPlus, ...heading, padding: '20px 0 6px' },
    path: { ...theme.fonts.small, fontWeight: 400, color: semanticColors.bodySubtext, marginLeft: 8 },
    row: {
      ':hover': { background: semanticColors.listItemBackgroundHovered },
      [onNarrow]: { borderBottom: line, padding: '10px 0' },
    },
    cell: {
      ...theme.fonts.medium,
      color: semanticColors.bodyText,
      textAlign: 'left',
      fontWeight: 400,
      verticalAlign: 'top',
      padding: '10px 12px 10px 0',
      borderBottom: line,
      overflowWrap: 'anywhere',
      [onNarrow]: { borderBottom: 'none', padding: '2px 0', ':empty': { display: 'none' } },
    },
    sub: { display: 'block', color: semanticColors.bodySubtext, ...theme.fonts.small },
  };
});

const columns = ['library', 'series', 'label', 'push', 'files', 'act'] as const;

/** Columns of Versions, for people to see only. */
type SeriesColumns = Readonly<Record<string, string>>;

interface Props {
  readonly sites: readonly SiteLibraries[];
  readonly counts: CountedLibraries;
  /** What the versions in force say of series, by their codes, as far as it is known. */
  readonly series: ReadonlyMap<string, SeriesColumns>;
  /** Whether this person may label. */
  readonly mayLabel: boolean;
  readonly onConnect: (row: LibraryRow) => void;
  readonly onOpen: (label: LibraryLabelRecord) => void;
}

/**
 * The libraries by site: series, label, how far the push has come, files with and without a label. On a phone, one card
 * each.
 */
export function LibraryTable({ sites, ...rest }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={say('libraries.table')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={styles.head}>
              {say(`libraries.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {sites.map((site) => (
        <tbody key={site.siteUrl}>
          <tr>
            <th scope="rowgroup" colSpan={columns.length} className={styles.site}>
              {site.organisation.name}
              <span className={styles.path}>{decodeURI(new URL(site.siteUrl).pathname)}</span>
            </th>
          </tr>
          {site.rows.map((row) => (
            <Row key={row.library?.id ?? row.label?.ticket} row={row} {...rest} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Until when, or since when not, the series of a library takes new records, and what takes over. */
function endText(say: Say, { ValidTo = '', Successor = '' }: SeriesColumns = {}): string {
  // A column may hold anything; only a date says something here.
  const closing = isIsoDate(ValidTo) ? closingOf({ validTo: ValidTo, successor: Successor }, today()) : null;
  if (!closing) return '';
  const words = closing.closed
    ? say('libraries.closed', { date: formatDate(closing.closedFrom) })
    : say('libraries.closes', { date: formatDate(closing.validTo) });
  return Successor === '' ? words : `${words} ${say('shared.closing.successor', { successor: Successor })}`;
}

function Row({
  row,
  counts,
  series,
  mayLabel,
  onConnect,
  onOpen,
}: Omit<Props, 'sites'> & { readonly row: LibraryRow }): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const { library, label } = row;
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.cell}>
        {library ? <Link href={library.url}>{library.title}</Link> : label?.libraryTitle}
        {!library && <span className={styles.sub}>{say('libraries.gone')}</span>}
      </th>
      <td className={styles.cell}>
        {label && (
          <>
            {series.get(label.seriesCode)?.Title ?? ''}
            <Link className={styles.sub} href={formatAddress({ area: 'series', path: [label.seriesCode], query: {} })}>
              {label.seriesCode}
            </Link>
            <span className={styles.sub}>{endText(say, series.get(label.seriesCode))}</span>
          </>
        )}
      </td>
      <td className={styles.cell}>{label?.labelName}</td>
      <td className={styles.cell}>
        {label && (
          <Link onClick={() => onOpen(label)}>
            <ShortTrail push={label} />
          </Link>
        )}
      </td>
      <td className={styles.cell}>{library && <FileCounts counts={counts.of(library.id)} />}</td>
      <td className={styles.cell}>
        {mayLabel && library && !label && (
          <DefaultButton
            text={say('libraries.connect')}
            ariaLabel={say('libraries.connectLibrary', { library: library.title })}
            onClick={() => onConnect(row)}
          />
        )}
      </td>
    </tr>
  );
}

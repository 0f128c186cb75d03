import type { IColumn } from '@fluentui/react/lib/DetailsList';
import { Link } from '@fluentui/react/lib/Link';
import * as React from 'react';

import { retentionInShort } from '../../domain/retention/retention-in-short';
import { fieldValueText } from '../../domain/series/value-text';
import type { Locale } from '../../loc/strings';
import type { SeriesSummary } from '../../store/types';
import { formatDate } from '../common/format';
import { StateBadge } from '../common/state-badge';
import type { Say } from '../common/text';
import type { SeriesSort, SortColumn } from './filter-series';

interface Options {
  readonly say: Say;
  readonly locale: Locale;
  readonly sort: SeriesSort;
  readonly narrow: boolean;
  readonly onSort: (column: SortColumn) => void;
  readonly onOpen: (series: SeriesSummary) => void;
  readonly organisationName: (code: string) => string;
}

type Look = Pick<IColumn, 'minWidth' | 'maxWidth'> & { readonly render: (series: SeriesSummary) => React.ReactNode };

const twoLines: React.CSSProperties = { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' };

function looks({ say, locale, onOpen, organisationName, narrow }: Options): Readonly<Record<SortColumn, Look>> {
  return {
    state: { minWidth: 110, maxWidth: 170, render: ({ state, validTo }) => <StateBadge state={state} validTo={validTo} /> },
    title: {
      minWidth: narrow ? 180 : 220,
      maxWidth: 460,
      render: (series) => (
        <>
          <Link
            style={{ ...twoLines, fontWeight: 600, maxWidth: '100%', whiteSpace: 'nowrap' }}
            title={series.title}
            onClick={() => onOpen(series)}
          >
            {series.title || say('series.untitled')}
          </Link>
          <span style={{ ...twoLines, fontSize: 12, lineHeight: '16px' }}>{series.code}</span>
          {narrow && (
            <>
              <span style={{ ...twoLines, fontSize: 12, lineHeight: '16px' }}>{retentionInShort(series, locale)}</span>
              <StateBadge state={series.state} validTo={series.validTo} />
            </>
          )}
        </>
      ),
    },
    taskArea: { minWidth: 120, maxWidth: 200, render: ({ taskArea }) => taskArea },
    retention: { minWidth: 130, maxWidth: 220, render: (series) => retentionInShort(series, locale) },
    destination: { minWidth: 90, maxWidth: 150, render: ({ destination }) => fieldValueText('destination', destination, locale) },
    organisation: { minWidth: 110, maxWidth: 170, render: ({ organisation }) => organisationName(organisation) },
    modified: { minWidth: 80, maxWidth: 90, render: ({ modified }) => formatDate(modified) },
  };
}

const wide: readonly SortColumn[] = ['state', 'title', 'taskArea', 'retention', 'destination', 'organisation', 'modified'];
const phone: readonly SortColumn[] = ['title'];

/** The table's columns: all of them, or on a phone the name with the code, the period and the state beneath it. */
export function seriesColumns(options: Options): IColumn[] {
  const { say, sort, narrow, onSort } = options;
  const all = looks(options);
  return (narrow ? phone : wide).map((column) => {
    const { minWidth, maxWidth, render } = all[column];
    return {
      key: column,
      name: say(`series.column.${column}`),
      minWidth,
      ...(maxWidth !== undefined && { maxWidth }),
      isResizable: true,
      // A state may come with the day on which the series closes.
      isMultiline: column === 'state',
      isSorted: sort.column === column,
      isSortedDescending: sort.column === column && sort.descending,
      isRowHeader: column === 'title',
      onColumnClick: () => onSort(column),
      onRender: (series: SeriesSummary) => render(series),
    };
  });
}

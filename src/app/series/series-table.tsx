import {
  CheckboxVisibility,
  DetailsHeader,
  DetailsList,
  DetailsListLayoutMode,
  type IDetailsHeaderProps,
  SelectionMode,
} from '@fluentui/react/lib/DetailsList';
import type { Selection } from '@fluentui/react/lib/Selection';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import type { SeriesSummary } from '../../store/types';
import { useLocale, useText } from '../common/text';
import { useNarrow } from '../common/use-narrow';
import type { SeriesSort, SortColumn } from './filter-series';
import { seriesColumns } from './series-columns';
import { useHeightToBottom } from './use-height-to-bottom';

const useStyles = makeStyles((theme) => ({
  // The list draws only the rows in sight of the element that scrolls.
  scroll: {
    position: 'relative',
    overflow: 'auto',
    borderTop: `1px solid ${theme.semanticColors.bodyDivider}`,
  },
  header: { position: 'sticky', top: 0, zIndex: 1, background: theme.semanticColors.bodyBackground },
}));

interface Props {
  readonly label: string;
  readonly rows: readonly SeriesSummary[];
  readonly sort: SeriesSort;
  readonly selection: Selection;
  readonly onSort: (column: SortColumn) => void;
  readonly onOpen: (series: SeriesSummary) => void;
  readonly organisationName: (code: string) => string;
}

/** The register as a table; thousands of rows scroll like fifty. Enter or a click on the name opens a series. */
export function SeriesTable({ label, rows, sort, selection, onSort, onOpen, organisationName }: Props): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const styles = useStyles();
  const narrow = useNarrow();
  const [scroll, height] = useHeightToBottom();
  const columns = React.useMemo(
    () => seriesColumns({ say, locale, sort, narrow, onSort, onOpen, organisationName }),
    [say, locale, sort, narrow, onSort, onOpen, organisationName],
  );
  return (
    <div ref={scroll} className={styles.scroll} style={{ height }} data-is-scrollable="true">
      <DetailsList
        ariaLabelForGrid={label}
        items={rows as SeriesSummary[]}
        columns={columns}
        getKey={(row: SeriesSummary) => row.code}
        setKey="series"
        selection={selection}
        selectionMode={SelectionMode.multiple}
        checkboxVisibility={CheckboxVisibility.always}
        selectionPreservedOnEmptyClick
        layoutMode={DetailsListLayoutMode.justified}
        onItemInvoked={onOpen}
        ariaLabelForSelectionColumn={say('series.select')}
        ariaLabelForSelectAllCheckbox={say('series.selectAll')}
        checkButtonAriaLabel={say('series.selectRow')}
        onRenderDetailsHeader={(header?: IDetailsHeaderProps) =>
          header ? (
            <div className={styles.header}>
              <DetailsHeader {...header} styles={{ root: { paddingTop: 0 } }} />
            </div>
          ) : null
        }
      />
    </div>
  );
}

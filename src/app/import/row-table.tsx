import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { CheckboxVisibility, DetailsList, DetailsListLayoutMode, type IColumn, SelectionMode } from '@fluentui/react/lib/DetailsList';
import { Icon } from '@fluentui/react/lib/Icon';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { useText } from '../common/text';
import { useNarrow } from '../common/use-narrow';
import type { PlannedRow } from './plan-import';
import { RowRemarks } from './row-remarks';
import { canBeTaken, type RowStanding, standingOf } from './row-standing';

const useStyles = makeStyles((theme) => ({
  frame: { maxHeight: '60vh', overflow: 'auto', position: 'relative' },
  text: { whiteSpace: 'normal', overflowWrap: 'anywhere', ...theme.fonts.medium },
  icon: { marginRight: 6 },
}));

const icons: Readonly<Record<RowStanding, string>> = {
  ready: 'CheckMark',
  waiting: 'ErrorBadge',
  changed: 'Edit',
  changedInForce: 'Info',
  known: 'Accept',
};

interface Props {
  readonly label: string;
  readonly rows: readonly PlannedRow[];
  readonly chosen: ReadonlySet<PlannedRow>;
  readonly onChoose: (row: PlannedRow, take: boolean) => void;
}

/** The rows of the workbook, each with what is wrong in it and whether it is taken. */
export function RowTable({ label, rows, chosen, onChoose }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const narrow = useNarrow();
  const take = (row: PlannedRow): React.ReactElement => (
    <Checkbox
      checked={chosen.has(row)}
      disabled={!canBeTaken(row)}
      ariaLabel={`${say('import.column.take')}: ${say('import.column.row')} ${row.row.number}`}
      onChange={(_, checked) => onChoose(row, checked === true)}
    />
  );
  const standing = (row: PlannedRow): React.ReactElement => (
    <span className={styles.text}>
      <Icon iconName={icons[standingOf(row)]} className={styles.icon} aria-hidden />
      {say(`import.standing.${standingOf(row)}`)}
    </span>
  );
  const title = (row: PlannedRow): React.ReactElement => <span className={styles.text}>{row.row.data.title}</span>;
  const wide: IColumn[] = [
    { key: 'take', name: say('import.column.take'), minWidth: 80, maxWidth: 80, onRender: take },
    { key: 'row', name: say('import.column.row'), minWidth: 40, maxWidth: 40, onRender: (row: PlannedRow) => <span className={styles.text}>{row.row.number}</span> },
    { key: 'standing', name: say('import.column.standing'), minWidth: 110, maxWidth: 140, onRender: standing },
    { key: 'title', name: say('import.column.title'), minWidth: 160, maxWidth: 300, onRender: title },
    { key: 'remarks', name: say('import.column.remarks'), minWidth: 240, onRender: (row: PlannedRow) => <RowRemarks row={row} /> },
  ];
  const card = (row: PlannedRow): React.ReactElement => (
    <div className={styles.text}>
      {take(row)} {row.row.number} · {standing(row)}
      <div>{title(row)}</div>
      <RowRemarks row={row} />
    </div>
  );
  const columns = narrow ? [{ key: 'card', name: say('import.column.title'), minWidth: 200, onRender: card }] : wide;
  return (
    <div className={styles.frame} data-is-scrollable tabIndex={0} role="region" aria-label={label}>
      <DetailsList
        items={[...rows]}
        columns={columns}
        getKey={(row: PlannedRow) => String(row.row.number)}
        selectionMode={SelectionMode.none}
        checkboxVisibility={CheckboxVisibility.hidden}
        layoutMode={DetailsListLayoutMode.justified}
        ariaLabelForGrid={label}
      />
    </div>
  );
}

import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar } from '@fluentui/react/lib/MessageBar';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { ErrorBar } from '../common/error-bar';
import { saveFile } from '../common/save-file';
import { useLocale, useText } from '../common/text';
import { useAction } from '../common/use-action';
import type { ImportPlan, PlannedRow } from './plan-import';
import { countRows, filterRows, type RowFilter } from './row-filter';
import { canBeTaken, standingOf } from './row-standing';
import { RowTable } from './row-table';
import { ToggleButton } from './toggle-button';
import { annotatedWorkbook } from './write-workbook';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: 8, margin: '12px 0', alignItems: 'center' },
  links: { display: 'flex', gap: 16, margin: '8px 0', flexWrap: 'wrap' },
});

interface Props {
  readonly plan: ImportPlan;
  readonly onTake: (rows: readonly PlannedRow[]) => void;
  readonly onRestart: () => void;
}

/** Second step: counts as filters, the rows with what is wrong in them, and the choice of what to take. */
export function CheckStep({ plan, onTake, onRestart }: Props): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const styles = useStyles();
  const [filter, setFilter] = React.useState<RowFilter>('all');
  const takeable = React.useMemo(() => plan.rows.filter(canBeTaken), [plan]);
  // New rows are chosen to begin with; an update of a draft is somebody's to ask for.
  const [chosen, setChosen] = React.useState<ReadonlySet<PlannedRow>>(() => new Set(takeable.filter(({ kind }) => kind === 'new')));
  const shown = filterRows(plan.rows, filter);
  const waiting = plan.rows.filter((row) => standingOf(row) === 'waiting');
  const download = useAction(async () => saveFile(await annotatedWorkbook(waiting, locale), say('import.downloadFile')));
  const choose = (row: PlannedRow, take: boolean): void => {
    const next = new Set(chosen);
    if (take) next.add(row);
    else next.delete(row);
    setChosen(next);
  };
  return (
    <div>
      <ErrorBar error={download.error} onDismiss={download.clear} />
      {plan.otherColumns.length > 0 && <MessageBar>{say('import.otherColumns', { columns: plan.otherColumns.join(', ') })}</MessageBar>}
      {takeable.length === 0 && <MessageBar>{say('import.nothingToDo')}</MessageBar>}
      <div className={styles.bar} role="group" aria-label={say('import.filterLabel')}>
        {countRows(plan.rows).map(({ filter: each, count }) => (
          <ToggleButton key={each} pressed={each === filter} onClick={() => setFilter(each)} text={`${count} ${say(`import.standing.${each}`)}`} />
        ))}
      </div>
      <div className={styles.links}>
        <span aria-live="polite">{say('import.selected', { count: chosen.size })}</span>
        <Link onClick={() => setChosen(new Set(takeable))}>{say('import.selectAll')}</Link>
        <Link onClick={() => setChosen(new Set())}>{say('import.selectNone')}</Link>
      </div>
      <RowTable label={say('import.tableLabel', { file: plan.file })} rows={shown} chosen={chosen} onChoose={choose} />
      <div className={styles.bar}>
        <PrimaryButton
          disabled={chosen.size === 0}
          text={chosen.size === 0 ? say('import.takeNone') : say('import.take', { count: chosen.size })}
          onClick={() => onTake(plan.rows.filter((row) => chosen.has(row)))}
        />
        {waiting.length > 0 && (
          <DefaultButton text={say('import.download')} iconProps={{ iconName: 'Download' }} onClick={download.run} disabled={download.busy} />
        )}
        <DefaultButton text={say('import.otherFile')} onClick={onRestart} />
      </div>
    </div>
  );
}

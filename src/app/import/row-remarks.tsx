import { Icon } from '@fluentui/react/lib/Icon';
import { Link } from '@fluentui/react/lib/Link';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { cellText } from '../../domain/exchange/cell-text';
import { type ImportFinding, importFindingText } from '../../domain/exchange/import-finding';
import { DifferenceView } from '../common/difference-view';
import { useLocale, useText } from '../common/text';
import type { PlannedRow } from './plan-import';
import { standingOf } from './row-standing';

const useStyles = makeStyles((theme) => ({
  list: { listStyle: 'none', margin: 0, padding: 0, whiteSpace: 'normal', overflowWrap: 'anywhere', ...theme.fonts.medium },
  error: { color: theme.semanticColors.errorText, marginRight: 6 },
  warning: { color: theme.semanticColors.warningIcon, marginRight: 6 },
  cell: { display: 'block', color: theme.semanticColors.bodySubtext, paddingLeft: 22 },
}));

/** As much of a cell as tells which one it is. */
const mostShown = 80;
const shortened = (text: string): string => (text.length > mostShown ? `${text.slice(0, mostShown)}…` : text);

function Remark({ finding, row }: { readonly finding: ImportFinding; readonly row: PlannedRow }): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const styles = useStyles();
  const isError = finding.severity === 'error';
  const value = shortened(cellText(row.row.cells[finding.column]).text);
  return (
    <li>
      <Icon iconName={isError ? 'ErrorBadge' : 'Info'} className={isError ? styles.error : styles.warning} aria-hidden />
      {say('import.cell', { column: finding.column, text: importFindingText(finding, locale) })}
      {isError && value !== '' && <span className={styles.cell}>{say('import.cellValue', { value })}</span>}
    </li>
  );
}

/** What there is to say of a row: what is wrong in which cell, what it differs in, that it is known. */
export function RowRemarks({ row }: { readonly row: PlannedRow }): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const [open, setOpen] = React.useState(false);
  const standing = standingOf(row);
  if (standing === 'known') return <span className={styles.list}>{say('import.known', { code: row.code })}</span>;
  const fields = row.kind === 'changed' ? row.fields.map((field) => say(`domain.field.${field}`)).join(', ') : '';
  return (
    <>
      <ul className={styles.list}>
        {row.row.findings.map((finding, index) => (
          <Remark key={index} finding={finding} row={row} />
        ))}
        {row.kind === 'changed' && (
          <li>
            {say(standing === 'changedInForce' ? 'import.changedInForce' : 'import.changedFields', { code: row.code, fields })}{' '}
            <Link onClick={() => setOpen(!open)} aria-expanded={open}>
              {say(open ? 'import.hideDifference' : 'import.showDifference')}
            </Link>
          </li>
        )}
      </ul>
      {open && row.kind === 'changed' && row.existing && <DifferenceView before={row.existing.data} after={row.row.data} fields={row.fields} />}
    </>
  );
}

import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import type { AppraisalField } from '../../domain/series/fields';
import { differingAppraisal } from '../../domain/series/same-appraisal';
import type { SeriesData } from '../../domain/series/series';
import { fieldValueText } from '../../domain/series/value-text';
import { MarkedText } from '../common/marked-text';
import { useLocale, useText } from '../common/text';
import { onNarrow } from '../common/use-narrow';

const groups = [
  { key: 'legal', fields: ['legalPeriod', 'legalTrigger', 'legalTriggerInfo', 'legalMotivation'] },
  { key: 'admin', fields: ['adminPeriod', 'adminTrigger', 'adminTriggerInfo', 'adminMotivation'] },
  { key: 'destination', fields: ['destination', 'destinationMotivation', 'selectionInstruction'] },
] as const satisfies readonly { key: string; fields: readonly AppraisalField[] }[];

const useStyles = makeStyles((theme) => {
  const { semanticColors } = theme;
  return {
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      tableLayout: 'fixed',
      [onNarrow]: {
        display: 'block',
        'thead, colgroup': { display: 'none' },
        'tbody, tr, th': { display: 'block', width: 'auto', maxWidth: 'none' },
      },
    },
    head: {
      color: semanticColors.bodyText,
      textAlign: 'left',
      fontWeight: 600,
      padding: '4px 12px 4px 0',
      borderBottom: `1px solid ${semanticColors.bodyDivider}`,
    },
    group: {
      ...theme.fonts.mediumPlus,
      color: semanticColors.bodyText,
      textAlign: 'left',
      fontWeight: 600,
      padding: '16px 0 4px',
    },
    term: {
      ...theme.fonts.medium,
      textAlign: 'left',
      fontWeight: 400,
      color: semanticColors.bodySubtext,
      verticalAlign: 'top',
      padding: '6px 12px 6px 0',
      borderBottom: 'none',
      [onNarrow]: { paddingBottom: 0 },
    },
    terms: { width: 180 },
    text: {
      verticalAlign: 'top',
      maxWidth: 'none',
      borderBottom: 'none',
      padding: '6px 12px 6px 0',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      [onNarrow]: { display: 'block' },
    },
    unchanged: { [onNarrow]: { display: 'none' } },
    changed: { borderLeft: `3px solid ${semanticColors.warningIcon}`, paddingLeft: 9 },
    empty: { color: semanticColors.bodySubtext, fontStyle: 'italic' },
    where: { display: 'none', [onNarrow]: { display: 'block', color: semanticColors.bodySubtext, ...theme.fonts.small } },
  };
});

interface Props {
  readonly submitted: SeriesData;
  /** The version in force, null when there is none. */
  readonly inForce: { readonly version: number; readonly data: SeriesData } | null;
}

/**
 * What a committee judges: terms, destination and motivations, beside the version in force, differences marked in the
 * text.
 */
export function AppraisalComparison({ submitted, inForce }: Props): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const styles = useStyles();
  const changed = new Set(inForce ? differingAppraisal(inForce.data, submitted) : []);
  const text = (field: AppraisalField, data: SeriesData): string => fieldValueText(field, data[field], locale);
  const value = (field: AppraisalField, data: SeriesData): React.ReactElement =>
    data[field] === '' ? <span className={styles.empty}>{say('committee.none')}</span> : <>{text(field, data)}</>;
  return (
    <table className={styles.table}>
      <colgroup>
        <col className={styles.terms} />
        <col />
        {inForce && <col />}
      </colgroup>
      {inForce && (
        <thead>
          <tr>
            <td />
            <th scope="col" className={styles.head}>
              {say('committee.asSubmitted')}
            </th>
            <th scope="col" className={styles.head}>
              {say('committee.inForce', { version: inForce.version })}
            </th>
          </tr>
        </thead>
      )}
      {groups.map(({ key, fields }) => {
        const shown = fields.filter((field) => submitted[field] !== '' || (inForce?.data[field] ?? '') !== '');
        if (shown.length === 0) return null;
        return (
          <tbody key={key}>
            <tr>
              <th scope="rowgroup" colSpan={inForce ? 3 : 2} className={styles.group}>
                {say(`committee.${key}`)}
              </th>
            </tr>
            {shown.map((field) => (
              <tr key={field} data-field={field} data-changed={changed.has(field)}>
                <th scope="row" className={styles.term}>
                  {say(`committee.field.${field}`)}
                </th>
                <td className={`${styles.text} ${changed.has(field) ? styles.changed : ''}`}>
                  {inForce && changed.has(field) ? (
                    <MarkedText before={text(field, inForce.data)} after={text(field, submitted)} />
                  ) : (
                    value(field, submitted)
                  )}
                </td>
                {inForce && (
                  <td className={`${styles.text} ${changed.has(field) ? '' : styles.unchanged}`}>
                    <span className={styles.where}>{say('committee.inForce', { version: inForce.version })}</span>
                    {changed.has(field) ? (
                      value(field, inForce.data)
                    ) : (
                      <span className={styles.empty}>{say('committee.same')}</span>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

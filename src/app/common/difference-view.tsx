import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { type SeriesField, seriesFieldNames } from '../../domain/series/fields';
import type { SeriesData } from '../../domain/series/series';
import { fieldValueText } from '../../domain/series/value-text';
import { MarkedText } from './marked-text';
import { useLocale, useText } from './text';

const useStyles = makeStyles((theme) => ({
  list: { margin: 0 },
  term: { fontWeight: 600, marginTop: 12 },
  text: { margin: '2px 0 0', paddingBottom: 8, borderBottom: `1px solid ${theme.semanticColors.bodyDivider}` },
}));

interface Props {
  readonly before: Partial<SeriesData>;
  readonly after: Partial<SeriesData>;
  /** Only these fields, in this order; left out, all of them. */
  readonly fields?: readonly SeriesField[];
  /** Beside a field that differs: for instance a choice which of both to keep. */
  readonly renderBeside?: (field: SeriesField) => React.ReactNode;
}

/** The fields in which two states of a series differ, each with its difference marked in the text. */
export function DifferenceView({ before, after, fields = seriesFieldNames, renderBeside }: Props): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const styles = useStyles();
  const changed = fields.filter((field) => (before[field] ?? '') !== (after[field] ?? ''));
  if (changed.length === 0) return <p>{say('shared.noDifference')}</p>;
  return (
    <dl className={styles.list}>
      {changed.map((field) => (
        <React.Fragment key={field}>
          <dt className={styles.term}>{say(`domain.field.${field}`)}</dt>
          <dd className={styles.text}>
            <MarkedText before={fieldValueText(field, before[field] ?? '', locale)} after={fieldValueText(field, after[field] ?? '', locale)} />
            {renderBeside?.(field)}
          </dd>
        </React.Fragment>
      ))}
    </dl>
  );
}

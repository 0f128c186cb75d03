import { ActionButton } from '@fluentui/react/lib/Button';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { fieldRule, sections, type SeriesField, seriesFieldNames } from '../../domain/series/fields';
import type { SeriesData } from '../../domain/series/series';
import { fieldValueText } from '../../domain/series/value-text';
import { useLocale, useText } from './text';
import { onNarrow } from './use-narrow';

const useStyles = makeStyles((theme) => ({
  section: { ...theme.fonts.mediumPlus, fontWeight: 600, margin: '20px 0 4px' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(140px, 1fr) 2.4fr',
    gap: '6px 16px',
    margin: 0,
    [onNarrow]: { gridTemplateColumns: '1fr', gap: '0 0' },
  },
  term: { color: theme.semanticColors.bodySubtext },
  text: { margin: '0 0 2px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  empty: { color: theme.semanticColors.bodySubtext, fontStyle: 'italic' },
}));

/** The whole series in its sections. Fields that are not filled in are folded away behind a button. */
export function SeriesDetails({ data }: { readonly data: SeriesData }): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const styles = useStyles();
  const [all, setAll] = React.useState(false);
  const filled = (field: SeriesField): boolean => data[field] !== '';
  const empty = seriesFieldNames.filter((field) => !filled(field)).length;
  return (
    <>
      {sections.map((section) => {
        const fields = seriesFieldNames.filter((f) => fieldRule(f).section === section && (all || filled(f)));
        if (fields.length === 0) return null;
        return (
          <section key={section} aria-label={say(`domain.section.${section}`)}>
            <h4 className={styles.section}>{say(`domain.section.${section}`)}</h4>
            <dl className={styles.list}>
              {fields.map((field) => (
                <React.Fragment key={field}>
                  <dt className={styles.term}>{say(`domain.field.${field}`)}</dt>
                  <dd className={`${styles.text} ${filled(field) ? '' : styles.empty}`}>
                    {filled(field) ? fieldValueText(field, data[field], locale) : say('shared.notFilledIn')}
                  </dd>
                </React.Fragment>
              ))}
            </dl>
          </section>
        );
      })}
      {empty > 0 && !all && (
        <ActionButton iconProps={{ iconName: 'ChevronDown' }} onClick={() => setAll(true)}>
          {say('shared.showEmpty', { count: empty })}
        </ActionButton>
      )}
    </>
  );
}

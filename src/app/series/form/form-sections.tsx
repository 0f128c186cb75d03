import { ActionButton } from '@fluentui/react/lib/Button';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { type TermName, termFields, termNames } from '../../../domain/retention/term-fields';
import { fieldRule, type Section, sections, type SeriesField, seriesFieldNames } from '../../../domain/series/fields';
import type { SeriesData } from '../../../domain/series/series';
import type { SeriesSummary } from '../../../store/types';
import { RetentionSentence } from '../../common/retention-sentence';
import { useText } from '../../common/text';
import { FieldInput } from './field-input';
import { sectionId } from './section-list';
import { TermInput } from './term-input';
import type { FieldStates } from './use-field-states';

const useStyles = makeStyles((theme) => ({
  heading: { ...theme.fonts.large, fontWeight: 600, margin: '24px 0 8px', scrollMarginTop: 8 },
  preview: {
    borderLeft: `3px solid ${theme.palette.themePrimary}`,
    padding: '8px 12px',
    margin: '12px 0',
    background: theme.semanticColors.bodyStandoutBackground,
  },
  previewName: { ...theme.fonts.small, color: theme.semanticColors.bodySubtext, margin: '0 0 4px' },
  field: { marginBottom: 8 },
}));

interface Props {
  readonly data: SeriesData;
  readonly others: readonly SeriesSummary[];
  readonly disabled: boolean;
  readonly fields: FieldStates;
  readonly onChange: (field: SeriesField, value: string) => void;
}

const inSection = (section: Section): readonly SeriesField[] =>
  seriesFieldNames.filter((field) => fieldRule(field).section === section);

function Retention({ data, disabled, fields, onChange }: Omit<Props, 'others'>): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const [opened, setOpened] = React.useState<readonly TermName[]>([]);
  const filled = (term: TermName): boolean => Object.values(termFields[term]).some((field) => data[field] !== '');
  // The administrative term is the one that most series have; the other is offered.
  const shown = termNames.filter((term) => filled(term) || opened.includes(term) || (term === 'admin' && !filled('legal')));
  return (
    <>
      {shown.map((term) => (
        <TermInput
          key={term}
          term={term}
          data={data}
          disabled={disabled}
          stateOf={fields.stateOf}
          onChange={onChange}
          onLeave={fields.leave}
        />
      ))}
      {termNames
        .filter((term) => !shown.includes(term))
        .map((term) => (
          <ActionButton
            key={term}
            iconProps={{ iconName: 'Add' }}
            text={say(`series.addTerm.${term}`)}
            onClick={() => setOpened([...opened, term])}
          />
        ))}
      <div className={styles.preview} aria-live="polite">
        <p className={styles.previewName}>{say('series.readersSee')}</p>
        <RetentionSentence data={data} />
      </div>
    </>
  );
}

/** All fields, section by section, in the order of the domain's table. */
export function FormSections({ data, others, disabled, fields, onChange }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const taskAreas = React.useMemo(
    () => [...new Set(others.map(({ taskArea }) => taskArea))].filter((area) => area !== '').sort(),
    [others],
  );
  return (
    <>
      {sections.map((section) => (
        <section key={section} aria-labelledby={sectionId(section)}>
          <h4 id={sectionId(section)} className={styles.heading} tabIndex={-1}>
            {say(`domain.section.${section}`)}
          </h4>
          {section === 'retention' ? (
            <Retention data={data} disabled={disabled} fields={fields} onChange={onChange} />
          ) : (
            inSection(section).map((field) => (
              <div key={field} className={styles.field}>
                <FieldInput
                  field={field}
                  value={data[field]}
                  disabled={disabled}
                  {...fields.stateOf(field)}
                  {...(field === 'taskArea' && { suggestions: taskAreas })}
                  onChange={onChange}
                  onLeave={fields.leave}
                />
              </div>
            ))
          )}
        </section>
      ))}
    </>
  );
}

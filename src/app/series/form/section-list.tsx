import { makeStyles } from '@fluentui/react/lib/Theme';
import { Link } from '@fluentui/react/lib/Link';
import * as React from 'react';

import { fieldRule, type Section, sections } from '../../../domain/series/fields';
import type { Finding } from '../../../domain/series/finding';
import { IconWord } from '../../common/icon-word';
import { useText } from '../../common/text';

const useStyles = makeStyles({
  root: { position: 'sticky', top: 8, alignSelf: 'start', width: 220, flex: 'none', '@media (max-width: 900px)': { position: 'static', width: 'auto' } },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: 8,
    '@media (max-width: 900px)': { gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))' },
  },
});

/** The id of a section's heading. */
export const sectionId = (section: Section): string => `series-section-${section}`;

/** The form's sections, each with how much is still missing before the series can be submitted. */
export function SectionList({ missing }: { readonly missing: readonly Finding[] }): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  return (
    <nav className={styles.root} aria-label={say('series.sections')}>
      <ul className={styles.list}>
        {sections.map((section) => {
          const count = missing.filter(({ field }) => fieldRule(field).section === section).length;
          return (
            <li key={section}>
              <IconWord icon={count === 0 ? 'Accept' : 'CircleRing'} tone={count === 0 ? 'success' : 'neutral'}>
                <Link
                  onClick={() => {
                    const heading = document.getElementById(sectionId(section));
                    heading?.scrollIntoView({ block: 'start' });
                    heading?.focus({ preventScroll: true });
                  }}
                >
                  {say(`domain.section.${section}`)}
                </Link>
                {count > 0 && <> · {say(count === 1 ? 'series.missingOne' : 'series.missing', { count })}</>}
              </IconWord>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

import { ActionButton, DefaultButton } from '@fluentui/react/lib/Button';
import { SearchBox } from '@fluentui/react/lib/SearchBox';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import type { LedgerSummary } from '../../store/types';
import { searchVersions } from './search-versions';
import { useText } from './text';
import { useDelayed } from './use-delayed';

const useStyles = makeStyles((theme) => ({
  label: { ...theme.fonts.medium, fontWeight: 600, margin: '16px 0 6px' },
  list: { listStyle: 'none', margin: '8px 0', padding: 0 },
  option: { width: '100%', height: 'auto', minHeight: 44, marginBottom: 4, padding: '6px 12px' },
  words: { overflowWrap: 'anywhere' },
  sub: { display: 'block', color: theme.semanticColors.bodySubtext, ...theme.fonts.small },
}));

const atTheLeft = { flexContainer: { width: '100%', justifyContent: 'flex-start', textAlign: 'left' } } as const;

// More than people read; the count of the others says to search on.
const manyEnough = 8;

interface Props {
  /** The question that is answered by choosing. */
  readonly label: string;
  /** Versions that seem to be in force; the chosen one is verified from its content. */
  readonly candidates: readonly LedgerSummary[];
  /** Code of the chosen series, '' for none. */
  readonly chosen: string;
  /** How many are offered at once. */
  readonly most?: number;
  readonly onChoose: (code: string) => void;
}

/** Chooses a series in force by searching its name, code or task area. */
export function SeriesPicker({ label, candidates, chosen, most: shown = manyEnough, onChoose }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const [query, setQuery] = React.useState('');
  const asked = useDelayed(query, 120);
  const found = React.useMemo(
    () => (asked.trim() === '' ? candidates : searchVersions(candidates, asked)),
    [asked, candidates],
  );
  const title = (version: LedgerSummary): string => version.columns.Title ?? version.seriesCode;
  if (chosen !== '') {
    const version = candidates.find((one) => one.seriesCode === chosen);
    return (
      <section aria-label={say('shared.picker.chosen')}>
        <h3 className={styles.label}>{say('shared.picker.chosen')}</h3>
        <div>
          {version ? title(version) : chosen}
          <span className={styles.sub}>{chosen}</span>
        </div>
        <ActionButton iconProps={{ iconName: 'Undo' }} onClick={() => onChoose('')}>
          {say('shared.picker.otherSeries')}
        </ActionButton>
      </section>
    );
  }
  return (
    <section aria-label={label}>
      <h3 className={styles.label}>{label}</h3>
      <SearchBox
        placeholder={say('shared.picker.searchSeries')}
        ariaLabel={say('shared.picker.searchSeries')}
        value={query}
        onChange={(_, text) => setQuery(text ?? '')}
      />
      {found.length === 0 && <p role="status">{say('shared.picker.noSeries')}</p>}
      <ul className={styles.list}>
        {found.slice(0, shown).map((version) => (
          <li key={version.seriesCode}>
            <DefaultButton
              className={styles.option}
              styles={atTheLeft}
              onClick={() => onChoose(version.seriesCode)}
            >
              <span className={styles.words}>
                {title(version)}
                <span className={styles.sub}>{version.seriesCode}</span>
              </span>
            </DefaultButton>
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <p className={styles.sub}>{say('shared.picker.moreSeries', { count: found.length - shown })}</p>
      )}
    </section>
  );
}

import { ActionButton, DefaultButton } from '@fluentui/react/lib/Button';
import { SearchBox } from '@fluentui/react/lib/SearchBox';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { fieldValueText } from '../../domain/series/value-text';
import type { SeriesSummary } from '../../store/types';
import { stateText } from '../common/state-text';
import { useLocale, useText } from '../common/text';
import { type SeriesFilter, valuesOf } from './filter-series';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, padding: '8px 0' },
  search: { flex: '1 1 220px', maxWidth: 340 },
  chip: { height: 32, borderRadius: 16, maxWidth: 320 },
});

type ChipName = 'state' | 'destination' | 'taskArea' | 'organisation';

interface Props {
  readonly series: readonly SeriesSummary[];
  readonly filter: SeriesFilter;
  readonly text: string;
  readonly chips: readonly ChipName[];
  readonly onText: (text: string) => void;
  readonly onFilter: (change: Partial<SeriesFilter>) => void;
  readonly organisationName: (code: string) => string;
}

/** Search and filter chips above the table; each chip says what it is set to, and how many rows each choice has. */
export function FilterBar({ series, filter, text, chips, onText, onFilter, organisationName }: Props): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const styles = useStyles();
  const wordOf = (chip: ChipName, value: string): string => {
    if (chip === 'state') return stateText(say, value);
    if (chip === 'organisation') return organisationName(value);
    return chip === 'destination' ? fieldValueText('destination', value, locale) : value;
  };
  const filtered = chips.some((chip) => filter[chip] !== '') || text !== '';
  return (
    <div className={styles.root} role="search" aria-label={say('series.filters')}>
      <SearchBox
        className={styles.search}
        placeholder={say('series.search')}
        ariaLabel={say('series.search')}
        value={text}
        onChange={(_, value) => onText(value ?? '')}
      />
      {chips.map((chip) => {
        const name = say(`series.filter.${chip}`);
        const values = filter[chip] === '' ? [] : filter[chip].split(',');
        const set = chip === 'taskArea' ? [filter.taskArea].filter((value) => value !== '') : values;
        return (
          <DefaultButton
            key={chip}
            className={styles.chip}
            checked={set.length > 0}
            text={
              set.length === 0 ? name : say('series.filter.set', { filter: name, value: set.map((v) => wordOf(chip, v)).join(', ') })
            }
            menuProps={{
              items: [
                { key: '', text: say('series.filter.any'), canCheck: true, isChecked: set.length === 0, onClick: () => onFilter({ [chip]: '' }) },
                ...valuesOf(series, chip).map(({ value, count }) => ({
                  key: value,
                  text: say('series.filter.option', { value: wordOf(chip, value), count }),
                  canCheck: true,
                  isChecked: set.includes(value),
                  onClick: () => onFilter({ [chip]: value === filter[chip] ? '' : value }),
                })),
              ],
            }}
          />
        );
      })}
      {filtered && (
        <ActionButton
          iconProps={{ iconName: 'Clear' }}
          text={say('series.filter.clear')}
          onClick={() => {
            onText('');
            onFilter({ state: '', destination: '', taskArea: '', organisation: '' });
          }}
        />
      )}
    </div>
  );
}

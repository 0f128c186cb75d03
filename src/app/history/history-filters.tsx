import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { makeStyles } from '@fluentui/react/lib/Theme';
import { TextField } from '@fluentui/react/lib/TextField';
import * as React from 'react';

import { useText } from '../common/text';
import { actKinds } from './act';
import { kindText } from './act-text';
import type { ActFilter } from './merge-acts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'flex-end', margin: '8px 0 12px' },
  field: { flex: '1 1 200px', maxWidth: 320 },
});

interface Props {
  readonly filter: ActFilter;
  readonly onChange: (change: Partial<ActFilter>) => void;
}

/** Narrows the history to a series, a person, a kind of act. */
export function HistoryFilters({ filter, onChange }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const options = [
    { key: '', text: say('history.kind.all') },
    ...actKinds.map((kind) => ({ key: kind, text: kindText(say, kind) })),
  ];
  return (
    <div className={styles.root} role="search" aria-label={say('history.title')}>
      <TextField
        className={styles.field}
        label={say('history.series')}
        value={filter.series}
        onChange={(_, series) => onChange({ series: series ?? '' })}
      />
      <TextField
        className={styles.field}
        label={say('history.person')}
        value={filter.person}
        onChange={(_, person) => onChange({ person: person ?? '' })}
      />
      <Dropdown
        className={styles.field}
        label={say('history.kind')}
        options={options}
        selectedKey={filter.kind}
        onChange={(_, option) => onChange({ kind: actKinds.find((kind) => kind === option?.key) ?? '' })}
      />
    </div>
  );
}

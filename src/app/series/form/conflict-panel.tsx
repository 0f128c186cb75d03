import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import type { SeriesField } from '../../../domain/series/fields';
import type { SeriesData } from '../../../domain/series/series';
import type { SeriesRecord } from '../../../store/types';
import { DifferenceView } from '../../common/difference-view';
import { formatDateTime } from '../../common/format';
import { useText } from '../../common/text';
import { mergeEdits } from './merge-edits';

const useStyles = makeStyles((theme) => ({
  root: { border: `1px solid ${theme.semanticColors.warningIcon}`, borderRadius: 4, padding: 16, margin: '12px 0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 16 },
}));

interface Props {
  readonly base: SeriesData;
  readonly mine: SeriesData;
  readonly theirs: SeriesRecord;
  readonly onResolve: (data: SeriesData) => void;
}

/** Somebody else saved first: what was typed is kept, the difference is shown, and each disputed field is chosen. */
export function ConflictPanel({ base, mine, theirs, onResolve }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const [takeTheirs, setTakeTheirs] = React.useState<ReadonlySet<SeriesField>>(new Set());
  const { data, disputed, taken } = React.useMemo(() => mergeEdits(base, mine, theirs.data), [base, mine, theirs]);
  const panel = React.useRef<HTMLElement>(null);
  React.useEffect(() => {
    panel.current?.scrollIntoView({ block: 'start' });
    panel.current?.focus({ preventScroll: true });
  }, []);
  const choose = (field: SeriesField, whose: string | undefined): void =>
    setTakeTheirs((now) => {
      const next = new Set(now);
      if (whose === 'theirs') next.add(field);
      else next.delete(field);
      return next;
    });
  const chosen = (): SeriesData => ({
    ...data,
    ...Object.fromEntries([...takeTheirs].map((field) => [field, theirs.data[field]])),
  });
  return (
    <section ref={panel} tabIndex={-1} className={styles.root} aria-label={say('series.conflict.title')}>
      <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline>
        {say('series.conflict.text', { who: theirs.modifiedBy, when: formatDateTime(theirs.modified) })}
      </MessageBar>
      {disputed.length > 0 && (
        <DifferenceView
          before={theirs.data}
          after={mine}
          fields={disputed}
          renderBeside={(field) => (
            <ChoiceGroup
              label={say('series.conflict.choose', { field: say(`domain.field.${field}`) })}
              selectedKey={takeTheirs.has(field) ? 'theirs' : 'mine'}
              options={[
                { key: 'mine', text: say('series.conflict.mine') },
                { key: 'theirs', text: say('series.conflict.theirs', { who: theirs.modifiedBy }) },
              ]}
              onChange={(_, option) => choose(field, option?.key)}
            />
          )}
        />
      )}
      {taken.length > 0 && (
        <>
          <p>{say('series.conflict.taken')}</p>
          <DifferenceView before={base} after={theirs.data} fields={taken} />
        </>
      )}
      <div className={styles.buttons}>
        <PrimaryButton text={say('series.conflict.goOn')} onClick={() => onResolve(chosen())} />
        <DefaultButton text={say('series.conflict.allTheirs')} onClick={() => onResolve(theirs.data)} />
      </div>
    </section>
  );
}

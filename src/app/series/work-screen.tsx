import { DefaultButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { retentionInShort } from '../../domain/retention/retention-in-short';
import type { SeriesSummary } from '../../store/types';
import { EmptyState } from '../common/empty-state';
import { ErrorBar } from '../common/error-bar';
import { formatDate } from '../common/format';
import { useRegister } from '../common/register-context';
import { useRouter } from '../common/router';
import { RowShapes } from '../common/row-shapes';
import { StateBadge } from '../common/state-badge';
import { useLocale, useText } from '../common/text';
import { onNarrow } from '../common/use-narrow';
import { stepsFor } from './series-steps';
import { type Selected, StepOfSelected } from './step-of-selected';
import { stepText } from './step-text';
import { useSeriesList } from './use-series-list';
import { type WorkGroup, workOf } from './work-of';

const shownAtOnce = 8;

const useStyles = makeStyles((theme) => ({
  heading: { ...theme.fonts.large, fontWeight: 600, margin: '16px 0 4px' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '10px 0',
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`,
  },
  what: { flex: '1 1 260px', minWidth: 0, [onNarrow]: { flexBasis: '100%' } },
  title: { fontWeight: 600 },
  meta: { color: theme.semanticColors.bodySubtext },
  steps: { display: 'flex', flexWrap: 'wrap', gap: 8 },
}));

interface GroupProps {
  readonly group: WorkGroup;
  readonly onStep: (selected: Selected) => void;
}

function Group({ group, onStep }: GroupProps): React.ReactElement {
  const { session } = useRegister();
  const { go } = useRouter();
  const say = useText();
  const locale = useLocale();
  const styles = useStyles();
  const item = (series: SeriesSummary): React.ReactElement => (
    <li key={series.code} className={styles.item}>
      <div className={styles.what}>
        <Link className={styles.title} onClick={() => go({ area: 'series', path: [series.code], query: {} })}>
          {series.title || say('series.untitled')}
        </Link>
        <div className={styles.meta}>
          {[series.code, retentionInShort(series, locale), formatDate(series.modified)].filter((text) => text !== '').join(' · ')}
        </div>
      </div>
      <StateBadge state={series.state} />
      {group.name === 'review' && (
        <div className={styles.steps}>
          {stepsFor(series.state, session.acting.role).map((step) => (
            <DefaultButton
              key={step}
              primary={step === 'approveInternally'}
              text={stepText(say, step, series.state)}
              onClick={() => onStep({ step, code: series.code })}
            />
          ))}
        </div>
      )}
    </li>
  );
  return (
    <section aria-label={say(`series.work.${group.name}`)}>
      <h3 className={styles.heading}>
        {say(`series.work.${group.name}`)} ({group.series.length})
      </h3>
      <ul className={styles.list}>{group.series.slice(0, shownAtOnce).map(item)}</ul>
      {group.series.length > shownAtOnce && (
        <Link onClick={() => go({ area: 'series', path: [], query: { state: group.states.join(',') } })}>
          {say('series.work.more', { count: group.series.length })}
        </Link>
      )}
    </section>
  );
}

/** What waits for somebody in the role in which they act, most urgent first. */
export function WorkScreen(): React.ReactElement {
  const { session } = useRegister();
  const say = useText();
  const list = useSeriesList();
  const [step, setStep] = React.useState<Selected | null>(null);
  const groups = workOf(list.data?.rows ?? [], session.acting.role);
  return (
    <>
      <ErrorBar error={list.error} onRetry={list.refresh} />
      {list.data === undefined && list.loading && <RowShapes rows={8} />}
      {groups.map((group) => (
        <Group key={group.name} group={group} onStep={setStep} />
      ))}
      {list.data?.done === true && groups.length === 0 && (
        <EmptyState title={say('series.work.nothing')} text={say('series.work.nothingText')} />
      )}
      {step && (
        <StepOfSelected
          selected={step}
          onDismiss={() => setStep(null)}
          onDone={() => {
            setStep(null);
            list.refresh();
          }}
        />
      )}
    </>
  );
}

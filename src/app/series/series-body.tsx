import { ActionButton } from '@fluentui/react/lib/Button';
import * as React from 'react';

import { RegisterError } from '../../domain/errors';
import type { SeriesRecord } from '../../store/types';
import { EmptyState } from '../common/empty-state';
import { ErrorBar } from '../common/error-bar';
import { useRegister } from '../common/register-context';
import { useRouter } from '../common/router';
import { RowShapes } from '../common/row-shapes';
import { type SeriesTab, seriesTab, SeriesView } from '../common/series-view';
import { useText } from '../common/text';
import { mayEdit, type SeriesStep, stepsFor } from './series-steps';
import { stepIcons, stepText } from './step-text';
import { useSeriesRecord } from './use-series-record';

interface Props {
  readonly code: string;
  readonly tab: string;
  readonly version: string;
  readonly changed: string;
  readonly onTitle: (title: string) => void;
  readonly onTab: (tab: SeriesTab, version: string) => void;
  readonly onStep: (step: SeriesStep, record: SeriesRecord) => void;
  /** Leads to the full page; left out where one is there already. */
  readonly onFull?: () => void;
}

/** A working copy with what can be done with it, as the panel and the full page show it. */
export function SeriesBody({ code, tab, version, changed, onTitle, onTab, onStep, onFull }: Props): React.ReactElement {
  const { session } = useRegister();
  const { go } = useRouter();
  const say = useText();
  const record = useSeriesRecord(code, changed);
  const title = record.data?.data.title ?? '';
  React.useEffect(() => onTitle(title), [title, onTitle]);
  if (record.data === undefined) {
    if (record.error instanceof RegisterError && record.error.code === 'NOT_FOUND') {
      return <EmptyState title={say('series.notFound')} text={say('series.notFoundText', { code })} />;
    }
    if (record.error !== undefined) return <ErrorBar error={record.error} onRetry={record.refresh} />;
    return <RowShapes rows={8} />;
  }
  const { data } = record;
  const { role } = session.acting;
  return (
    <>
      <div>
        {mayEdit(data.state, role) && (
          <ActionButton
            iconProps={{ iconName: 'Edit' }}
            text={say('series.edit')}
            onClick={() => go({ area: 'series', path: [code, 'edit'], query: {} })}
          />
        )}
        {stepsFor(data.state, role).map((step) => (
          <ActionButton
            key={step}
            iconProps={{ iconName: stepIcons[step] }}
            text={stepText(say, step, data.state)}
            onClick={() => onStep(step, data)}
          />
        ))}
        {onFull && <ActionButton iconProps={{ iconName: 'FullScreen' }} text={say('series.fullPage')} onClick={onFull} />}
      </div>
      <ErrorBar error={record.error} onRetry={record.refresh} />
      <SeriesView code={code} record={data} tab={seriesTab(tab)} version={version} onTab={onTab} />
    </>
  );
}

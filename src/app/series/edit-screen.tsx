import { MessageBar } from '@fluentui/react/lib/MessageBar';
import * as React from 'react';

import { RegisterError } from '../../domain/errors';
import { emptySeries, type SeriesData } from '../../domain/series/series';
import type { SeriesRecord, SeriesSummary } from '../../store/types';
import { EmptyState } from '../common/empty-state';
import { ErrorBar } from '../common/error-bar';
import { actorOf } from '../common/journal-act';
import { useRegister } from '../common/register-context';
import { useRouter } from '../common/router';
import { RowShapes } from '../common/row-shapes';
import { stateText } from '../common/state-text';
import { useText } from '../common/text';
import { useLoaded } from '../common/use-loaded';
import { copySeries } from './copy-series';
import { SeriesForm } from './form/series-form';
import { listSeries } from './list-series';
import { saveDraft, saveNewDraft } from './save-draft';
import { mayEdit } from './series-steps';
import { StepDialog } from './step-dialog';

interface Opened {
  readonly record: SeriesRecord | null;
  readonly initial: SeriesData;
}

interface Props {
  /** The series to edit; '' for a new one. */
  readonly code: string;
  /** Of a new one: the id under which it is typed. */
  readonly draftId: string;
  /** Of a new one: the code of the series that it begins as a copy of; '' for an empty one. */
  readonly copyOf: string;
}

const none: readonly SeriesSummary[] = [];

/** The form around one series: reads it, saves it, and submits it. */
export function EditScreen({ code, draftId, copyOf }: Props): React.ReactElement {
  const { store, session } = useRegister();
  const { address, go } = useRouter();
  const say = useText();
  const { acting } = session;
  const [submitting, setSubmitting] = React.useState<SeriesRecord | null>(null);
  const opened = useLoaded<Opened>(`edit ${code} ${draftId}`, async () => {
    if (code === '') return { record: null, initial: copyOf === '' ? emptySeries : await copySeries(store, copyOf) };
    const record = await store.series.byCode(code);
    if (!record) throw new RegisterError('NOT_FOUND', { what: code });
    return { record, initial: record.data };
  });
  const others = useLoaded<readonly SeriesSummary[]>('others', async (part) =>
    listSeries(store, acting, ({ rows }) => part(rows)),
  );
  const toTable = (path: readonly string[]): void => go({ area: 'series', path, query: {} });
  const save = async (record: SeriesRecord | null, data: SeriesData): Promise<SeriesRecord> =>
    record
      ? saveDraft(store, actorOf(session), record, data)
      : saveNewDraft(store, actorOf(session), { draftId, organisation: acting.organisation }, data);

  if (opened.error !== undefined) return <ErrorBar error={opened.error} onRetry={opened.refresh} />;
  if (!opened.data) return <RowShapes rows={12} />;
  const { record, initial } = opened.data;
  if (record && !mayEdit(record.state, acting.role)) {
    return (
      <EmptyState
        title={record.data.title}
        text={say('series.notEditable', { state: stateText(say, record.state) })}
      />
    );
  }
  const succeeds = address.query['succeeds'] ?? '';
  return (
    <>
      {succeeds !== '' && <MessageBar isMultiline>{say('series.succeeds', { code: succeeds })}</MessageBar>}
      <SeriesForm
        id={code || draftId}
        record={record}
        initial={initial}
        others={others.data ?? none}
        showMissing={address.query['show'] === 'missing'}
        save={save}
        onSubmit={setSubmitting}
        onClose={() => toTable([])}
      />
      {submitting && (
        <StepDialog
          step="submit"
          record={submitting}
          onDismiss={() => setSubmitting(null)}
          onDone={(_, saved) => toTable([saved.code, 'history'])}
        />
      )}
    </>
  );
}

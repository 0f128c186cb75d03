import { ActionButton, DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import type { SeriesData } from '../../../domain/series/series';
import type { SeriesRecord, SeriesSummary } from '../../../store/types';
import { ErrorBar } from '../../common/error-bar';
import { formatDateTime } from '../../common/format';
import { useText } from '../../common/text';
import { ConflictPanel } from './conflict-panel';
import { inputId } from './field-input';
import { FormSections } from './form-sections';
import { SaveStateLine } from './save-state';
import { SectionList } from './section-list';
import { useFieldStates } from './use-field-states';
import { useSeriesDraft } from './use-series-draft';

const useStyles = makeStyles((theme) => ({
  columns: { display: 'flex', gap: 32, '@media (max-width: 900px)': { flexDirection: 'column', gap: 16 } },
  fields: { flex: '1 1 auto', maxWidth: 760, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', margin: '0 0 12px' },
  title: { ...theme.fonts.xLarge, fontWeight: 600, margin: 0 },
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    padding: '12px 0',
    marginTop: 16,
    background: theme.semanticColors.bodyBackground,
    borderTop: `1px solid ${theme.semanticColors.bodyDivider}`,
  },
}));

interface Props {
  /** The series' code, or the id of a new draft. */
  readonly id: string;
  readonly record: SeriesRecord | null;
  readonly initial: SeriesData;
  /** The other series of the organisation, for what may be said about the same name and description, and to pick from. */
  readonly others: readonly SeriesSummary[];
  /** Says what is missing from the start: whoever comes here tried to submit. */
  readonly showMissing: boolean;
  readonly save: (record: SeriesRecord | null, data: SeriesData) => Promise<SeriesRecord>;
  readonly onSubmit: (record: SeriesRecord) => void;
  readonly onClose: () => void;
}

/** A series to fill in: sections in one column, what is missing at the left, whether it is saved always in sight. */
export function SeriesForm({ id, record: opened, initial, others, showMissing, save, onSubmit, onClose }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const draft = useSeriesDraft({ id, record: opened, initial, save });
  const knownCodes = React.useMemo(() => new Set(others.map(({ code }) => code)), [others]);
  const context = React.useMemo(() => ({ code: draft.record?.code ?? '', knownCodes }), [draft.record, knownCodes]);
  const fields = useFieldStates(draft.data, context, showMissing);
  const busy = draft.state === 'saving';

  const submit = async (): Promise<void> => {
    fields.showAll();
    const [first] = fields.missing;
    if (first) {
      const input = document.getElementById(inputId(first.field));
      input?.scrollIntoView({ block: 'center' });
      input?.focus({ preventScroll: true });
      return;
    }
    const saved = draft.state === 'saved' ? draft.record : await draft.save();
    if (saved) onSubmit(saved);
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void draft.save();
      }}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void draft.save();
      }}
    >
      <div className={styles.head}>
        <ActionButton iconProps={{ iconName: 'Back' }} text={say('series.backToTable')} onClick={onClose} />
        <h3 className={styles.title}>{draft.data.title || say('series.untitled')}</h3>
        {draft.record && <span>{draft.record.code}</span>}
      </div>
      {draft.restored && !draft.conflict && (
        <MessageBar
          messageBarType={MessageBarType.info}
          isMultiline
          actions={<DefaultButton text={say('series.throwAway')} onClick={draft.discard} />}
        >
          {say('series.restored', { when: formatDateTime(draft.restored.at) })}
        </MessageBar>
      )}
      {draft.conflict && (
        <ConflictPanel
          base={draft.base}
          mine={draft.data}
          theirs={draft.conflict}
          onResolve={(data) => draft.conflict && draft.resolve(draft.conflict, data)}
        />
      )}
      <div className={styles.columns}>
        <SectionList missing={fields.missing} />
        <div className={styles.fields}>
          <FormSections data={draft.data} others={others} disabled={false} fields={fields} onChange={draft.change} />
          <ErrorBar error={draft.error} onRetry={() => void draft.save()} />
          <div className={styles.bar}>
            <PrimaryButton type="submit" text={say('series.save')} disabled={busy || draft.conflict !== null} />
            <DefaultButton
              text={say('series.saveAndSubmit')}
              disabled={busy || draft.conflict !== null}
              onClick={() => void submit()}
            />
            <SaveStateLine state={draft.state} savedAt={draft.savedAt} />
          </div>
        </div>
      </div>
    </form>
  );
}

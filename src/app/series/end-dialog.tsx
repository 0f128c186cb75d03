import { ActionButton, DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter } from '@fluentui/react/lib/Dialog';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import * as React from 'react';

import type { SeriesRecord } from '../../store/types';
import { ErrorBar } from '../common/error-bar';
import { actorOf } from '../common/journal-act';
import { listCandidates } from '../common/list-candidates';
import { MotivationField } from '../common/motivation-field';
import { useRegister } from '../common/register-context';
import { useRouter } from '../common/router';
import { SeriesPicker } from '../common/series-picker';
import { useText } from '../common/text';
import { today } from '../common/today';
import { useAction } from '../common/use-action';
import { useLoaded } from '../common/use-loaded';
import { endSeries } from './end-series';
import { LastDayField } from './last-day-field';

interface Props {
  readonly step: 'close' | 'succeed';
  readonly record: SeriesRecord;
  readonly onDone: (step: 'close' | 'succeed', record: SeriesRecord, ticket: string) => void;
  readonly onDismiss: () => void;
}

/** Asks when a series ends, why, and for *opvolgen* which series takes over; what was typed stays when it fails. */
export function EndDialog({ step, record, onDone, onDismiss }: Props): React.ReactElement {
  const { store, session, locale } = useRegister();
  const { go } = useRouter();
  const say = useText();
  const { code, organisation } = record;
  const [validTo, setValidTo] = React.useState(record.validTo || today());
  const [successor, setSuccessor] = React.useState(step === 'succeed' ? record.successor : '');
  const [motivation, setMotivation] = React.useState('');
  const [tried, setTried] = React.useState(false);
  const candidates = useLoaded(`candidates ${organisation}`, async () =>
    (await listCandidates(store, organisation)).filter(
      (version) => version.seriesCode !== code && (version.columns['ValidTo'] ?? '') === '',
    ),
  );
  const libraries = useLoaded(`carried ${code}`, async () => store.libraryLabels.ofSeries(code));
  const act = useAction(async () => {
    const ended = await endSeries(store, actorOf(session), record, { validTo, successor, motivation }, locale);
    onDone(step, ended.record, ended.ticket);
  });
  const complete = validTo !== '' && motivation.trim() !== '' && (step === 'close' || successor !== '');
  const confirm = (): void => {
    setTried(true);
    if (complete) act.run();
  };
  const copy = (): void =>
    go({ area: 'series', path: ['new', crypto.randomUUID()], query: { copy: code, succeeds: code } });
  const carried = libraries.data?.length ?? 0;
  const title = record.data.title || code;
  return (
    <Dialog
      hidden={false}
      onDismiss={act.busy ? undefined : onDismiss}
      dialogContentProps={{ title: say(`series.do.${step}.title`), subText: say(`series.do.${step}.text`, { title }) }}
      modalProps={{ isBlocking: true }}
      minWidth={320}
      maxWidth={560}
    >
      {step === 'succeed' && (
        <>
          <SeriesPicker
            label={say('series.end.successor')}
            candidates={candidates.data ?? []}
            chosen={successor}
            most={4}
            onChoose={setSuccessor}
          />
          {tried && successor === '' && <p role="alert">{say('series.end.successorMissing')}</p>}
          {successor === '' && (
            <ActionButton
              iconProps={{ iconName: 'Copy' }}
              styles={{ root: { height: 'auto', minHeight: 40, textAlign: 'left' }, label: { lineHeight: '20px' } }}
              disabled={act.busy}
              onClick={copy}
            >
              {say('series.end.copy')}
            </ActionButton>
          )}
          <ErrorBar error={candidates.error} onRetry={candidates.refresh} />
        </>
      )}
      <LastDayField value={validTo} disabled={act.busy} onChange={setValidTo} />
      <MotivationField
        label={say('series.end.motivation')}
        required
        value={motivation}
        onChange={setMotivation}
        showMissing={tried}
        disabled={act.busy}
      />
      {carried > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline styles={{ root: { marginTop: 12 } }}>
          {say(carried === 1 ? 'series.end.library' : 'series.end.libraries', { count: carried })}
        </MessageBar>
      )}
      <ErrorBar error={act.error} />
      <DialogFooter>
        <PrimaryButton text={say(`series.step.${step}`)} disabled={act.busy} onClick={confirm} />
        <DefaultButton text={say('shared.cancel')} disabled={act.busy} onClick={onDismiss} />
      </DialogFooter>
    </Dialog>
  );
}

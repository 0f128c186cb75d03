import * as React from 'react';

import type { SeriesRecord } from '../../store/types';
import { actorOf } from '../common/journal-act';
import { MotivationDialog } from '../common/motivation-dialog';
import { useRegister } from '../common/register-context';
import { useText } from '../common/text';
import { useAction } from '../common/use-action';
import { askInternalReview } from './ask-internal-review';
import { EndDialog } from './end-dialog';
import { reopenSeries } from './reopen-series';
import { returnInternally } from './return-internally';
import type { SeriesStep } from './series-steps';
import { startReview } from './start-review';
import { reopensClosed, stepText } from './step-text';
import { SubmitDialog } from './submit-dialog';
import { takeBack } from './take-back';
import { withdrawSeries } from './withdraw-series';

/** What came of a step: the row as it now is, and the ticket of the version when there is one. */
export type OnStepDone = (step: SeriesStep, record: SeriesRecord, ticket: string) => void;

interface Props {
  readonly step: SeriesStep;
  readonly record: SeriesRecord;
  readonly onDone: OnStepDone;
  readonly onDismiss: () => void;
}

type JournalStep = Exclude<SeriesStep, 'submit' | 'approveInternally' | 'close' | 'succeed'>;

const useCases = {
  askReview: askInternalReview,
  takeBack,
  sendBack: returnInternally,
  withdraw: withdrawSeries,
  reopen: reopenSeries,
  startReview,
} as const satisfies Record<JournalStep, unknown>;

const motivations: Readonly<Record<JournalStep, 'none' | 'optional' | 'required'>> = {
  askReview: 'optional',
  takeBack: 'none',
  sendBack: 'required',
  withdraw: 'required',
  reopen: 'none',
  startReview: 'required',
};

function JournalStepDialog({ step, record, onDone, onDismiss }: Props & { readonly step: JournalStep }): React.ReactElement {
  const { store, session, locale } = useRegister();
  const say = useText();
  const act = useAction(async (motivation: string) => {
    onDone(step, await useCases[step](store, actorOf(session), record, motivation, locale), '');
  });
  const title = record.data.title || record.code;
  const words = reopensClosed(step, record.state) ? 'reopenClosed' : step;
  const asked = words === 'reopenClosed' || words === 'startReview' ? say(`series.do.${words}.motivation`) : undefined;
  return (
    <MotivationDialog
      title={say(`series.do.${words}.title`)}
      explanation={say(`series.do.${words}.text`, { title })}
      confirmLabel={stepText(say, step, record.state)}
      motivation={motivations[step]}
      {...(asked !== undefined && { motivationLabel: asked })}
      busy={act.busy}
      error={act.error}
      onConfirm={act.run}
      onDismiss={onDismiss}
    />
  );
}

/** Says what a step will do, asks why where that is needed, and takes it. */
export function StepDialog(props: Props): React.ReactElement {
  const { step } = props;
  if (step === 'submit' || step === 'approveInternally') return <SubmitDialog {...props} step={step} />;
  if (step === 'close' || step === 'succeed') return <EndDialog {...props} step={step} />;
  return <JournalStepDialog {...props} step={step} />;
}

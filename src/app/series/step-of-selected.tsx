import { Spinner } from '@fluentui/react/lib/Spinner';
import * as React from 'react';

import { RegisterError } from '../../domain/errors';
import { ErrorBar } from '../common/error-bar';
import { useRegister } from '../common/register-context';
import { useText } from '../common/text';
import { useLoaded } from '../common/use-loaded';
import type { SeriesStep } from './series-steps';
import { type OnStepDone, StepDialog } from './step-dialog';

/** A step that somebody chose for a series. */
export interface Selected {
  readonly step: SeriesStep;
  readonly code: string;
}

interface Props {
  readonly selected: Selected;
  readonly onDone: OnStepDone;
  readonly onDismiss: () => void;
}

/** Reads the series anew and opens the dialog of the step that was chosen for it. */
export function StepOfSelected({ selected, onDone, onDismiss }: Props): React.ReactElement {
  const { store } = useRegister();
  const say = useText();
  const record = useLoaded(`step ${selected.code} ${selected.step}`, async () => {
    const found = await store.series.byCode(selected.code);
    if (!found) throw new RegisterError('NOT_FOUND', { what: selected.code });
    return found;
  });
  if (record.data) return <StepDialog step={selected.step} record={record.data} onDone={onDone} onDismiss={onDismiss} />;
  if (record.error !== undefined) return <ErrorBar error={record.error} onRetry={record.refresh} onDismiss={onDismiss} />;
  return <Spinner label={say('shared.loading')} />;
}

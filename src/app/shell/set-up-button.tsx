import { PrimaryButton } from '@fluentui/react/lib/Button';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import * as React from 'react';

import type { connect } from '../../store/connection';
import type { ProvisioningStep } from '../../store/provisioning/step';
import type { PeopleRepository } from '../../store/types';
import { ErrorBar } from '../common/error-bar';
import { useText } from '../common/text';
import { useAction } from '../common/use-action';

interface Props {
  readonly sp: ReturnType<typeof connect>;
  readonly people: PeopleRepository;
  /** Called once everything is as declared. */
  readonly onDone: () => void;
}

/** Sets the register up, or mends its set-up, and says as it goes what was made and what was changed. For site owners. */
export function SetUpButton({ sp, people, onDone }: Props): React.ReactElement {
  const say = useText();
  const [last, setLast] = React.useState<ProvisioningStep | null>(null);
  const [done, setDone] = React.useState<readonly ProvisioningStep[] | null>(null);
  const setUp = useAction(async () => {
    const { setUpRegister } = await import('./set-up-register');
    setDone(await setUpRegister(sp, people, setLast));
  });
  if (done) {
    const count = (outcome: ProvisioningStep['outcome']): number => done.filter((step) => step.outcome === outcome).length;
    return (
      <div role="status">
        <p>{say('shell.setUpDone', { created: count('created'), changed: count('changed'), right: count('asItShouldBe') })}</p>
        <PrimaryButton text={say('shell.setUpOpen')} onClick={onDone} />
      </div>
    );
  }
  return (
    <>
      <ErrorBar error={setUp.error} onRetry={setUp.run} />
      {setUp.busy ? (
        <ProgressIndicator label={say('shell.settingUp')} description={last?.target ?? ''} />
      ) : (
        <PrimaryButton text={say('shell.setUp')} onClick={setUp.run} />
      )}
    </>
  );
}

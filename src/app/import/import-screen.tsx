import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { useRegister } from '../common/register-context';
import { useText } from '../common/text';
import { CheckStep } from './check-step';
import { FileStep } from './file-step';
import { TakeStep } from './take-step';
import { type ImportState, useImport } from './use-import';

const useStyles = makeStyles((theme) => ({
  title: { ...theme.fonts.xLarge, margin: '8px 0 0' },
  steps: { display: 'flex', gap: 24, listStyle: 'none', padding: 0, margin: '12px 0' },
  step: { color: theme.semanticColors.bodySubtext },
  current: { color: theme.semanticColors.bodyText, fontWeight: 600, borderBottom: `2px solid ${theme.palette.themePrimary}` },
}));

const steps = ['file', 'check', 'take'] as const;

function Steps({ current }: { readonly current: ImportState['step'] }): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li key={step} className={step === current ? styles.current : styles.step} {...(step === current && { 'aria-current': 'step' as const })}>
          {index + 1}. {say(`import.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}

function OpenImport({ organisation, name }: { readonly organisation: string; readonly name: string }): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const { state, choose, take, pause, resume, restart } = useImport(organisation);
  const running = state.step === 'take' && (state.taking.state === 'running' || state.taking.state === 'pausing');
  React.useEffect(() => {
    if (!running) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [running]);
  return (
    <section aria-label={say('import.title')}>
      <h2 className={styles.title}>{say('import.title')}</h2>
      <span>{say('import.into', { organisation: name })}</span>
      <Steps current={state.step} />
      {state.step === 'file' && <FileStep reading={state.reading} error={state.error} onFile={choose} />}
      {state.step === 'check' && <CheckStep key={state.plan.file} plan={state.plan} onTake={take} onRestart={restart} />}
      {state.step === 'take' && <TakeStep taking={state.taking} onPause={pause} onResume={resume} onRestart={restart} />}
    </section>
  );
}

/** Import of a workbook: file, check, take over. The frame shows it to the information managers of an organisation. */
export function ImportScreen(): React.ReactElement {
  const { organisation, body } = useRegister().session.acting;
  return <OpenImport key={organisation} organisation={organisation} name={body} />;
}

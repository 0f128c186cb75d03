import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { type DecisionOutcome, decisionOutcomes } from '../../domain/ledger/content';
import { ErrorBar } from '../common/error-bar';
import { MotivationField } from '../common/motivation-field';
import { useText } from '../common/text';
import { useKeptMotivation } from './kept-motivation';

const useStyles = makeStyles((theme) => ({
  root: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    background: theme.semanticColors.bodyBackground,
    borderTop: `1px solid ${theme.semanticColors.bodyDivider}`,
    padding: '12px 0',
    marginTop: 24,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' },
  line: { margin: '8px 0' },
}));

interface Props {
  /** The series' code. */
  readonly series: string;
  /** The number that the version gets, and that of the one it replaces (0 for none). */
  readonly version: number;
  readonly replaces: number;
  readonly organisation: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onDecide: (outcome: DecisionOutcome, motivation: string) => void;
}

/**
 * Approve, return, reject: first the choice, then what will happen in one line and, when needed, why. What was typed
 * stays until the decision is taken.
 */
export function DecisionBar({ series, version, replaces, organisation, busy, error, onDecide }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const [chosen, setChosen] = React.useState<DecisionOutcome | null>(null);
  const [motivation, setMotivation] = useKeptMotivation(series);
  const [tried, setTried] = React.useState(false);
  const root = React.useRef<HTMLElement>(null);
  // The choice moves the focus to what it asks for: why, or only to confirm.
  React.useEffect(() => {
    root.current?.querySelector<HTMLElement>(chosen === 'approve' ? 'button' : 'textarea')?.focus();
  }, [chosen]);
  const required = chosen !== null && chosen !== 'approve';
  const will: Readonly<Record<DecisionOutcome, string>> = {
    approve:
      replaces > 0
        ? say('committee.willReplace', { version, old: replaces })
        : say('committee.willApprove', { version }),
    return: say('committee.willReturn', { organisation }),
    reject: say('committee.willReject', { organisation }),
  };
  const confirm = (): void => {
    if (!chosen) return;
    setTried(true);
    if (!required || motivation.trim() !== '') onDecide(chosen, motivation.trim());
  };
  return (
    <section ref={root} className={styles.root} aria-label={say('committee.actions')}>
      <ErrorBar error={error} />
      {chosen === null ? (
        <>
          <p className={styles.line}>{will.approve}</p>
          <div className={styles.buttons}>
            {decisionOutcomes.map((outcome) => {
              const Button = outcome === 'approve' ? PrimaryButton : DefaultButton;
              return <Button key={outcome} text={say(`committee.${outcome}`)} onClick={() => setChosen(outcome)} />;
            })}
          </div>
        </>
      ) : (
        <>
          <MotivationField
            label={say(required ? 'committee.motivation' : 'committee.motivationApprove')}
            required={required}
            value={motivation}
            onChange={setMotivation}
            showMissing={tried}
            disabled={busy}
          />
          <p className={styles.line} role="status">
            {will[chosen]}
          </p>
          <div className={styles.buttons}>
            <PrimaryButton text={say(`committee.${chosen}Confirm`)} disabled={busy} onClick={confirm} />
            <DefaultButton text={say('shared.cancel')} disabled={busy} onClick={() => setChosen(null)} />
          </div>
        </>
      )}
    </section>
  );
}

import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter, DialogType } from '@fluentui/react/lib/Dialog';
import * as React from 'react';

import { ErrorBar } from './error-bar';
import { MotivationField } from './motivation-field';
import { useText } from './text';

interface Props {
  readonly title: string;
  /** What will happen, in one line. */
  readonly explanation: string;
  /** The verb on the button. */
  readonly confirmLabel: string;
  /** 'none' asks no motivation at all. */
  readonly motivation: 'none' | 'optional' | 'required';
  readonly motivationLabel?: string;
  /** What is to be chosen or read besides, above the motivation. */
  readonly children?: React.ReactNode;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: (motivation: string) => void;
  readonly onDismiss: () => void;
}

/** Asks somebody to confirm an act, and why where that is needed. What was typed stays when the act fails. */
export function MotivationDialog(props: Props): React.ReactElement {
  const { busy, error, motivation, onConfirm, onDismiss } = props;
  const say = useText();
  const [text, setText] = React.useState('');
  const [tried, setTried] = React.useState(false);
  const confirm = (): void => {
    setTried(true);
    if (motivation !== 'required' || text.trim() !== '') onConfirm(text.trim());
  };
  return (
    <Dialog
      hidden={false}
      onDismiss={busy ? undefined : onDismiss}
      dialogContentProps={{ type: DialogType.normal, title: props.title, subText: props.explanation }}
      // A click beside the dialog must not throw away what was typed.
      modalProps={{ isBlocking: motivation !== 'none' }}
      minWidth={320}
      maxWidth={520}
    >
      {props.children}
      {motivation !== 'none' && (
        <MotivationField
          label={props.motivationLabel ?? say('shared.motivation')}
          required={motivation === 'required'}
          value={text}
          onChange={setText}
          showMissing={tried}
          disabled={busy}
        />
      )}
      <ErrorBar error={error} />
      <DialogFooter>
        <PrimaryButton text={props.confirmLabel} disabled={busy} onClick={confirm} />
        <DefaultButton text={say('shared.cancel')} disabled={busy} onClick={onDismiss} />
      </DialogFooter>
    </Dialog>
  );
}

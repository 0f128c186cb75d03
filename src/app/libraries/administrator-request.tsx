import { DefaultButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
import * as React from 'react';

import { useText } from '../common/text';

/** What to ask whoever manages labels, as text to copy. Where the browser forbids copying it can be selected. */
export function AdministratorRequest({ text }: { readonly text: string }): React.ReactElement {
  const say = useText();
  const [copied, setCopied] = React.useState(false);
  React.useEffect(() => setCopied(false), [text]);
  const copy = (): void => {
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <>
      <TextField
        label={say('libraries.ask')}
        multiline
        readOnly
        autoAdjustHeight
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <DefaultButton
        iconProps={{ iconName: copied ? 'Accept' : 'Copy' }}
        text={say(copied ? 'libraries.ask.copied' : 'libraries.ask.copy')}
        onClick={copy}
        style={{ marginTop: 8 }}
      />
    </>
  );
}

import { ActionButton } from '@fluentui/react/lib/Button';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { useRouter } from '../common/router';
import { useText } from '../common/text';
import { SeriesBody } from './series-body';
import { type Selected, StepOfSelected } from './step-of-selected';

const useStyles = makeStyles((theme) => ({
  root: { maxWidth: 960 },
  title: { ...theme.fonts.xLarge, fontWeight: 600, margin: '4px 0' },
}));

interface Props {
  readonly code: string;
  readonly tab: string;
  readonly version: string;
}

/** One series on the full page, with room to compare versions. */
export function FullScreen({ code, tab, version }: Props): React.ReactElement {
  const { go } = useRouter();
  const say = useText();
  const styles = useStyles();
  const [title, setTitle] = React.useState('');
  const [step, setStep] = React.useState<Selected | null>(null);
  const [changed, setChanged] = React.useState('');
  return (
    <div className={styles.root}>
      <ActionButton
        iconProps={{ iconName: 'Back' }}
        text={say('series.backToTable')}
        onClick={() => go({ area: 'series', path: [], query: {} })}
      />
      <h3 className={styles.title}>{title || code}</h3>
      <SeriesBody
        code={code}
        tab={tab}
        version={version}
        changed={changed}
        onTitle={setTitle}
        onTab={(next, ticket) => go({ area: 'series', path: [code, 'full', next, ...(ticket === '' ? [] : [ticket])], query: {} })}
        onStep={(name) => setStep({ step: name, code })}
      />
      {step && (
        <StepOfSelected
          selected={step}
          onDismiss={() => setStep(null)}
          onDone={(_, record) => {
            setStep(null);
            setChanged(record.etag);
          }}
        />
      )}
    </div>
  );
}

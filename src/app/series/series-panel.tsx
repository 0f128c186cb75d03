import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import * as React from 'react';

import type { SeriesRecord } from '../../store/types';
import { useRouter } from '../common/router';
import type { SeriesTab } from '../common/series-view';
import { useText } from '../common/text';
import { SeriesBody } from './series-body';
import type { SeriesStep } from './series-steps';

interface Props {
  /** '' keeps the panel closed. */
  readonly code: string;
  readonly tab: string;
  readonly version: string;
  /** Something that changes when the series may have changed. */
  readonly changed: string;
  readonly onTab: (tab: SeriesTab, version: string) => void;
  readonly onStep: (step: SeriesStep, record: SeriesRecord) => void;
  readonly onDismiss: () => void;
}

/** One series, opened from the right of the table. */
export function SeriesPanel({ code, onDismiss, ...rest }: Props): React.ReactElement {
  const say = useText();
  const { go } = useRouter();
  const [title, setTitle] = React.useState('');
  return (
    <Panel
      isOpen={code !== ''}
      type={PanelType.custom}
      customWidth="640px"
      isLightDismiss
      // A click in a dialog before the panel is no click beside it.
      onOuterClick={() => undefined}
      headerText={title || code}
      closeButtonAriaLabel={say('shared.close')}
      onDismiss={onDismiss}
    >
      {code !== '' && (
        <SeriesBody
          code={code}
          {...rest}
          onTitle={setTitle}
          onFull={() => go({ area: 'series', path: [code, 'full'], query: {} })}
        />
      )}
    </Panel>
  );
}

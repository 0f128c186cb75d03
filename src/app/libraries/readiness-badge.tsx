import * as React from 'react';

import type { LabelReadiness, LabelState } from '../../purview/label';
import { type Tone, IconWord } from '../common/icon-word';
import type { IconName } from '../common/icons';
import { useText } from '../common/text';

const looks: Readonly<Record<LabelState, readonly [IconName, Tone]>> = {
  ready: ['Completed', 'success'],
  notPublished: ['Warning', 'warning'],
  missing: ['Error', 'error'],
};

/** Whether a label can be set on the library: missing, not published to its site, or ready. */
export function ReadinessBadge({ readiness }: { readonly readiness: LabelReadiness }): React.ReactElement {
  const say = useText();
  const [icon, tone] = looks[readiness.state];
  return (
    <IconWord icon={icon} tone={tone}>
      {say(readiness.certain ? `libraries.readiness.${readiness.state}` : 'libraries.readiness.uncertain')}
    </IconWord>
  );
}

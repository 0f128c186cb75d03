import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import * as React from 'react';

import type { LibraryLabelRecord } from '../../store/types';
import { formatNumber } from '../common/format-number';
import { useLocale, useText } from '../common/text';
import { pushProblems } from './push-standing';

const spaced = { root: { margin: '16px 0' } };

interface Props {
  readonly record: Pick<LibraryLabelRecord, 'step' | 'problem'>;
  /** Files that have no label yet; null when they were not counted. */
  readonly waiting: number | null;
}

/** Where a push stands, in a sentence: done, waiting for SharePoint, or what is in the way. */
export function PushOutcome({ record, waiting }: Props): React.ReactElement | null {
  const say = useText();
  const locale = useLocale();
  const problem = pushProblems.find((one) => one === record.problem);
  if (record.problem !== '') {
    const text = problem
      ? say(`libraries.problem.${problem}`)
      : say('libraries.problem.other', { problem: record.problem });
    return (
      <MessageBar messageBarType={MessageBarType.warning} isMultiline styles={spaced}>
        {text}
      </MessageBar>
    );
  }
  if (record.step === 'verified') {
    return (
      <MessageBar messageBarType={MessageBarType.success} isMultiline styles={spaced}>
        {say('libraries.done')}
      </MessageBar>
    );
  }
  if (record.step !== 'set' && record.step !== 'synced') return null;
  return (
    <MessageBar messageBarType={MessageBarType.info} isMultiline styles={spaced}>
      {waiting === null
        ? say('libraries.preview.time')
        : say('libraries.syncing', { count: formatNumber(waiting, locale) })}
    </MessageBar>
  );
}

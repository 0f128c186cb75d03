import * as React from 'react';

import { faultText } from '../../domain/ledger/fault-text';
import { ErrorBar } from '../common/error-bar';
import { HistoryList } from '../common/history-list';
import { IconWord } from '../common/icon-word';
import { readSeriesHistory } from '../common/read-series-history';
import { useRegister } from '../common/register-context';
import { RowShapes } from '../common/row-shapes';
import { useLocale, useText } from '../common/text';
import { useLoaded } from '../common/use-loaded';

/** What happened to a series before, newest first, and which decisions had no effect and why. */
export function CaseHistory({ code }: { readonly code: string }): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const { store } = useRegister();
  const { data, error, refresh } = useLoaded(`history|${code}`, () => readSeriesHistory(store, code, null));
  if (!data) return error === undefined ? <RowShapes rows={3} /> : <ErrorBar error={error} onRetry={refresh} />;
  const idle = data.verification.versions.flatMap((version) => version.withoutEffect);
  return (
    <>
      {idle.map(({ ticket, faults }) => (
        <div key={ticket}>
          <IconWord icon="Warning" tone="warning">
            {say('committee.historyNoEffect', {
              ticket,
              reason: faults.map((fault) => faultText(fault, locale)).join(' '),
            })}
          </IconWord>
        </div>
      ))}
      <HistoryList entries={data.entries} />
    </>
  );
}

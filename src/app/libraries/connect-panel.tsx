import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import * as React from 'react';

import type { LedgerSummary, Library, LibraryLabelRecord } from '../../store/types';
import { ErrorBar } from '../common/error-bar';
import { isClosed } from '../common/is-closed';
import { RowShapes } from '../common/row-shapes';
import { SeriesPicker } from '../common/series-picker';
import { useText } from '../common/text';
import { today } from '../common/today';
import { useAction } from '../common/use-action';
import { useLoaded } from '../common/use-loaded';
import { labelLibrary } from './label-library';
import { LibraryPicker } from './library-picker';
import type { SiteLibraries } from './list-libraries';
import { panelStyles } from './panel-styles';
import { type PushPreview, previewPush } from './preview-push';
import { PushOutcome } from './push-outcome';
import { PushPreviewView } from './push-preview-view';
import { LongTrail } from './step-trail';
import { usePushTools } from './use-push-tools';

interface Props {
  readonly sites: readonly SiteLibraries[];
  readonly candidates: readonly LedgerSummary[];
  /** Chosen beforehand: from the table, or from a series. */
  readonly library: Library | null;
  readonly code: string;
  readonly onDismiss: () => void;
  /** The table may show something else now. */
  readonly onChanged: () => void;
}

/** Connects a library to a series: choose, see what will happen, push, and follow the steps or leave them alone. */
export function ConnectPanel({
  sites,
  candidates,
  library: given,
  code: givenCode,
  onDismiss,
  onChanged,
}: Props): React.ReactElement {
  const say = useText();
  const toolsFor = usePushTools();
  const [library, setLibrary] = React.useState<Library | null>(given);
  const [code, setCode] = React.useState(givenCode);
  const [confirmed, setConfirmed] = React.useState(false);
  const [record, setRecord] = React.useState<LibraryLabelRecord | null>(null);
  const open = React.useMemo(() => candidates.filter((version) => !isClosed(version, today())), [candidates]);
  const chosen = library !== null && code !== '';
  const preview = useLoaded<PushPreview | null>(`${library?.id ?? ''}|${code}`, async () =>
    library && code !== '' ? previewPush(toolsFor(library.siteUrl), library, code) : null,
  );
  const push = useAction(async () => {
    if (!library) return;
    try {
      await labelLibrary(toolsFor(library.siteUrl), { library, code, confirmed }, setRecord);
    } finally {
      onChanged();
    }
  });
  const choose = (next: { library?: Library; code?: string }): void => {
    if (next.library) setLibrary(next.library);
    if (next.code !== undefined) setCode(next.code);
    setConfirmed(false);
    setRecord(null);
    push.clear();
  };
  const ready = preview.data?.seen.readiness.state === 'ready' && preview.data.seen.differences.length === 0;
  const unconfirmed = (preview.data?.plan.proposal.deviations.length ?? 0) > 0 && !confirmed;
  const finished = record !== null && !push.busy;
  const footer = (): React.ReactElement => (
    <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
      {!finished && chosen && preview.data && (
        <PrimaryButton
          text={say(ready ? 'libraries.push' : 'libraries.request')}
          disabled={push.busy || unconfirmed}
          onClick={() => push.run()}
        />
      )}
      <DefaultButton text={say('shared.close')} onClick={onDismiss} />
    </div>
  );
  return (
    <Panel
      isOpen
      type={PanelType.custom}
      customWidth="640px"
      headerText={say('libraries.panel.connect')}
      closeButtonAriaLabel={say('shared.close')}
      onDismiss={onDismiss}
      isFooterAtBottom
      styles={panelStyles}
      onRenderFooterContent={footer}
    >
      {record ? (
        <>
          <LongTrail push={record} busy={push.busy} />
          {push.busy ? <p>{say('libraries.leave')}</p> : <PushOutcome record={record} waiting={null} />}
        </>
      ) : (
        <>
          <LibraryPicker sites={sites} chosen={library} onChoose={(next) => choose({ library: next })} />
          <SeriesPicker
            label={say('libraries.panel.series')}
            candidates={open}
            chosen={code}
            onChoose={(next) => choose({ code: next })}
          />
          <ErrorBar error={preview.error} onRetry={preview.refresh} />
          {chosen && !preview.data && preview.error === undefined && <RowShapes rows={4} />}
          {library && preview.data && (
            <PushPreviewView library={library} preview={preview.data} confirmed={confirmed} onConfirm={setConfirmed} />
          )}
          {chosen && preview.data && !ready && <p>{say('libraries.requestWhy')}</p>}
        </>
      )}
      <ErrorBar error={push.error} onRetry={() => push.run()} onDismiss={push.clear} />
    </Panel>
  );
}

import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import type { LibraryLabelRecord } from '../../store/types';
import { formatAddress } from '../common/address';
import { ErrorBar } from '../common/error-bar';
import { useRegister } from '../common/register-context';
import { useText } from '../common/text';
import { Ticket } from '../common/ticket';
import { useAction } from '../common/use-action';
import { useLoaded } from '../common/use-loaded';
import { labelLibrary } from './label-library';
import { panelStyles } from './panel-styles';
import { type PushPreview, previewPush } from './preview-push';
import { PushOutcome } from './push-outcome';
import { PushPreviewView } from './push-preview-view';
import { recheckLibrary } from './recheck-library';
import { LongTrail } from './step-trail';
import { usePushTools } from './use-push-tools';

const useStyles = makeStyles((theme) => ({
  sub: { color: theme.semanticColors.bodySubtext, margin: '4px 0 16px', overflowWrap: 'anywhere' },
  foot: { display: 'flex', gap: 8, flexWrap: 'wrap' },
}));

interface Props {
  readonly label: LibraryLabelRecord;
  /** The series' name, '' when it is not known. */
  readonly title: string;
  readonly mayLabel: boolean;
  readonly onReplace: () => void;
  readonly onDismiss: () => void;
  readonly onChanged: () => void;
}

/** How the label of one library stands: its steps, what is in the way, and the way on. */
export function PushPanel({ label, title, mayLabel, onReplace, onDismiss, onChanged }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const { store } = useRegister();
  const toolsFor = usePushTools();
  const [record, setRecord] = React.useState(label);
  const [confirmed, setConfirmed] = React.useState(false);
  const stopped = record.step !== 'verified' && record.step !== 'set' && record.step !== 'synced';
  // What will happen is asked only where there is something left to do.
  const preview = useLoaded<PushPreview | null>(`${record.listId}|${record.etag}|${stopped}`, async () => {
    if (!stopped) return null;
    const library = await store.libraries.byId(record.siteUrl, record.listId);
    return previewPush(toolsFor(record.siteUrl), library, record.seriesCode);
  });
  const recheck = useAction(async () => {
    setRecord(await recheckLibrary(toolsFor(record.siteUrl), record));
    onChanged();
  });
  const resume = useAction(async () => {
    try {
      const library = await store.libraries.byId(record.siteUrl, record.listId);
      await labelLibrary(toolsFor(record.siteUrl), { library, code: record.seriesCode, confirmed }, setRecord);
    } finally {
      onChanged();
    }
  });
  const busy = recheck.busy || resume.busy;
  const unconfirmed = (preview.data?.plan.proposal.deviations.length ?? 0) > 0 && !confirmed;
  const canResume = preview.data?.seen.readiness.state === 'ready' && preview.data.seen.differences.length === 0;
  const library = preview.data && {
    siteUrl: record.siteUrl,
    id: record.listId,
    title: record.libraryTitle,
    url: record.libraryUrl,
    itemCount: 0,
  };
  const footer = (): React.ReactElement => (
    <div className={styles.foot}>
      {mayLabel && stopped && canResume && (
        <PrimaryButton text={say('libraries.resume')} disabled={busy || unconfirmed} onClick={() => resume.run()} />
      )}
      {mayLabel && <DefaultButton text={say('libraries.recheck')} disabled={busy} onClick={() => recheck.run()} />}
      {mayLabel && <DefaultButton text={say('shared.picker.otherSeries')} disabled={busy} onClick={onReplace} />}
      <DefaultButton text={say('shared.close')} onClick={onDismiss} />
    </div>
  );
  return (
    <Panel
      isOpen
      type={PanelType.custom}
      customWidth="640px"
      headerText={say('libraries.panel.push', { library: record.libraryTitle })}
      closeButtonAriaLabel={say('shared.close')}
      onDismiss={onDismiss}
      isFooterAtBottom
      styles={panelStyles}
      onRenderFooterContent={footer}
    >
      <p className={styles.sub}>
        {title !== '' && <>{title} · </>}
        <Link href={formatAddress({ area: 'series', path: [record.seriesCode], query: {} })}>
          {record.seriesCode}
        </Link>{' '}
        · {record.labelName} · <Ticket ticket={record.ticket} />
      </p>
      <LongTrail push={record} busy={busy} />
      <PushOutcome record={record} waiting={null} />
      <ErrorBar error={recheck.error ?? resume.error ?? preview.error} />
      {library && preview.data && !busy && (
        <PushPreviewView library={library} preview={preview.data} confirmed={confirmed} onConfirm={setConfirmed} />
      )}
    </Panel>
  );
}

import { ActionButton, CommandBarButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { EmptyState } from '../common/empty-state';
import { ErrorBar } from '../common/error-bar';
import { useRegister } from '../common/register-context';
import { useRouter } from '../common/router';
import { RowShapes } from '../common/row-shapes';
import { useText } from '../common/text';
import { Ticket } from '../common/ticket';
import { useLoaded } from '../common/use-loaded';
import { useNarrow } from '../common/use-narrow';
import { type Decided, CasePane } from './case-pane';
import { committeeQueue } from './committee-queue';
import { QueueList } from './queue-list';
import { useSeenUntil } from './use-seen-until';
import type { WaitingVersion } from './waiting-versions';

const useStyles = makeStyles((theme) => ({
  wide: { display: 'grid', gridTemplateColumns: 'minmax(240px, 320px) minmax(0, 1fr)', gap: 24, alignItems: 'start' },
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 8, marginBottom: 8 },
  title: { ...theme.fonts.mediumPlus, fontWeight: 600, margin: 0, flex: '1 1 auto' },
  count: { display: 'block', color: theme.semanticColors.bodySubtext, fontWeight: 400, ...theme.fonts.small },
  refresh: { height: 32 },
  pane: { minWidth: 0 },
}));

/** The committee's work: the queue at the left, one series at the right. On a phone one of both. */
export function CommitteeScreen(): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const narrow = useNarrow();
  const { store, session } = useRegister();
  const { address, go } = useRouter();
  const { committee, body } = session.acting;
  const [decided, setDecided] = React.useState<Decided | null>(null);
  const organisations = useLoaded('organisations', () => store.organisations.all());
  const { data, error, loading, refresh } = useLoaded<readonly WaitingVersion[]>(`queue|${committee}`, (part) =>
    committeeQueue(store, committee, part),
  );
  const queue = React.useMemo(() => data ?? [], [data]);
  const seenUntil = useSeenUntil(queue);
  const open = address.path[0] ?? '';
  const nameOf = (code: string): string => organisations.data?.find((one) => one.code === code)?.name ?? code;
  const afterDecision = (taken: Decided): void => {
    const at = queue.findIndex((entry) => entry.ticket === open);
    const next = queue[at + 1] ?? queue[at - 1];
    setDecided(taken);
    refresh();
    go({ area: 'committee', path: next ? [next.ticket] : [], query: {} });
  };
  const list = (
    <section aria-label={say('committee.queueOf', { body })}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {say('committee.queue')}
          <span className={styles.count} role="status">
            {data && (queue.length === 1 ? say('committee.countOne') : say('committee.count', { count: queue.length }))}
          </span>
        </h3>
        <CommandBarButton
          className={styles.refresh}
          iconProps={{ iconName: 'Refresh' }}
          text={say('shared.refresh')}
          onClick={refresh}
        />
      </div>
      <ErrorBar error={error} onRetry={refresh} />
      {!data && loading && <RowShapes rows={6} />}
      {!loading && error === undefined && queue.length === 0 && (
        <EmptyState title={say('committee.empty')} text={say('committee.emptyText')} />
      )}
      <QueueList entries={queue} open={open} seenUntil={seenUntil} nameOf={nameOf} />
    </section>
  );
  const pane = (
    <div className={styles.pane}>
      {narrow && open !== '' && (
        <ActionButton iconProps={{ iconName: 'Back' }} onClick={() => go({ area: 'committee', path: [], query: {} })}>
          {say('committee.back')}
        </ActionButton>
      )}
      {decided && <DecidedNotice decided={decided} onDismiss={() => setDecided(null)} />}
      {open !== '' ? (
        <CasePane key={open} ticket={open} onDecided={afterDecision} />
      ) : (
        queue.length > 0 && !narrow && <EmptyState title={say('committee.choose')} text={say('committee.chooseText')} />
      )}
    </div>
  );
  if (!narrow) {
    return (
      <div className={styles.wide}>
        {list}
        {pane}
      </div>
    );
  }
  return (
    <>
      {pane}
      {open === '' && list}
    </>
  );
}

/** What was decided just now, with its ticket. */
function DecidedNotice({
  decided,
  onDismiss,
}: {
  readonly decided: Decided;
  readonly onDismiss: () => void;
}): React.ReactElement {
  const say = useText();
  const { outcome, code, version, organisation, decisionTicket, stateUpdated } = decided;
  return (
    <MessageBar
      messageBarType={MessageBarType.success}
      isMultiline
      onDismiss={onDismiss}
      dismissButtonAriaLabel={say('shared.dismiss')}
      styles={{ root: { marginBottom: 16 } }}
    >
      {say(`committee.done.${outcome}`, { code, version, organisation })} {say('committee.done.ticket')}{' '}
      <Ticket ticket={decisionTicket} />
      {!stateUpdated && <div>{say('committee.done.stateLags')}</div>}
    </MessageBar>
  );
}

import { PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import * as React from 'react';

import { dataOfVersion } from '../../domain/ledger/compose-version';
import type { DecisionOutcome } from '../../domain/ledger/content';
import { faultText } from '../../domain/ledger/fault-text';
import { DifferenceView } from '../common/difference-view';
import { ErrorBar } from '../common/error-bar';
import { actorOf } from '../common/journal-act';
import { useRegister } from '../common/register-context';
import { useRouter } from '../common/router';
import { RowShapes } from '../common/row-shapes';
import { useText } from '../common/text';
import { today } from '../common/today';
import { useAction } from '../common/use-action';
import { useLoaded } from '../common/use-loaded';
import { CaseView } from './case-view';
import { decide } from './decide';
import { DecisionBar } from './decision-bar';
import { forgetMotivation } from './kept-motivation';
import { type CommitteeCase, type ReadableVersion, openCase } from './open-case';

/** A decision that was just taken, for the notice above the next case. */
export interface Decided {
  readonly outcome: DecisionOutcome;
  readonly code: string;
  readonly version: number;
  readonly organisation: string;
  readonly decisionTicket: string;
  readonly stateUpdated: boolean;
}

interface Props {
  readonly ticket: string;
  readonly onDecided: (decided: Decided) => void;
}

/** One series of the queue, with the decision to take on it. */
export function CasePane({ ticket, onDecided }: Props): React.ReactElement {
  const { store, session, locale } = useRegister();
  const { committee } = session.acting;
  const heading = React.useRef<HTMLHeadingElement>(null);
  const {
    data: opened,
    error,
    refresh,
  } = useLoaded(ticket, () =>
    openCase(
      store,
      ticket,
      { person: session.person.signInName, committee, decides: session.acting.role === 'decider' },
      today(),
      locale,
    ),
  );
  const arrived = opened?.version.ticket;
  React.useEffect(() => {
    if (arrived !== undefined) heading.current?.focus();
  }, [arrived]);
  // Whoever comes back to the window sees what changed while they were away.
  React.useEffect(() => {
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [refresh]);
  const deciding = useAction(async (outcome: DecisionOutcome, motivation: string) => {
    if (!opened) return;
    const { content, hash } = opened.version;
    const request = { ticket, hash, code: content.series, committee, outcome, motivation };
    try {
      const taken = await decide(store, actorOf(session), request, new Date().toISOString(), locale);
      forgetMotivation(content.series);
      onDecided({
        outcome,
        code: content.series,
        version: content.version,
        organisation: opened.organisation,
        decisionTicket: taken.ticket,
        stateUpdated: taken.stateUpdated,
      });
    } catch (failure) {
      refresh();
      throw failure;
    }
  });
  if (!opened) return error === undefined ? <RowShapes rows={8} /> : <ErrorBar error={error} onRetry={refresh} />;
  return (
    <>
      <ErrorBar error={error} onRetry={refresh} />
      <CaseView opened={opened} headingRef={heading} />
      <CaseActions opened={opened} deciding={deciding} />
    </>
  );
}

interface ActionsProps {
  readonly opened: CommitteeCase;
  readonly deciding: {
    readonly run: (outcome: DecisionOutcome, motivation: string) => void;
    readonly busy: boolean;
    readonly error: unknown;
  };
}

/** The decision to take, or the reason why none can be taken by this person. */
function CaseActions({ opened, deciding }: ActionsProps): React.ReactElement {
  const say = useText();
  const { session, locale } = useRegister();
  const { version, inForce, newer, obstacles, withdrawn, organisation } = opened;
  const [obstacle] = obstacles;
  if (newer) return <Changed version={version} newer={newer} organisation={organisation} />;
  if (!version.intact && obstacle)
    return <Notice text={say('committee.unsound', { reason: faultText(obstacle, locale) })} />;
  const done = obstacles.find(({ code }) => code === 'alreadyDecided');
  if (done) {
    const outcome = version.verified ? 'approve' : version.standing === 'rejected' ? 'reject' : 'return';
    return (
      <Notice
        text={say('committee.decidedAlready', {
          outcome: say(`domain.outcome.${outcome}`),
          ticket: String(done.params.ticket ?? ''),
        })}
      />
    );
  }
  if (withdrawn) return <Notice text={say('committee.withdrawn')} />;
  if (session.acting.role !== 'decider')
    return <Notice text={`${say('committee.mayNot')} ${say('committee.member')}`} />;
  if (obstacle) return <Notice text={say('committee.cannot', { reason: faultText(obstacle, locale) })} />;
  return (
    <DecisionBar
      key={version.ticket}
      series={version.content.series}
      version={version.content.version}
      replaces={inForce?.content.version ?? 0}
      organisation={organisation}
      busy={deciding.busy}
      error={deciding.error}
      onDecide={deciding.run}
    />
  );
}

const Notice = ({ text }: { readonly text: string }): React.ReactElement => (
  <MessageBar messageBarType={MessageBarType.info} isMultiline styles={{ root: { marginTop: 24 } }}>
    {text}
  </MessageBar>
);

interface ChangedProps {
  readonly version: ReadableVersion;
  readonly newer: ReadableVersion;
  readonly organisation: string;
}

/**
 * Stands where the buttons stood when the organisation submitted something else meanwhile: the difference, and the way
 * to it.
 */
function Changed({ version, newer, organisation }: ChangedProps): React.ReactElement {
  const say = useText();
  const { go } = useRouter();
  return (
    <section aria-label={say('committee.changed')}>
      <MessageBar messageBarType={MessageBarType.warning} isMultiline styles={{ root: { marginTop: 24 } }}>
        <b>{say('committee.changed')}.</b> {say('committee.changedText', { organisation, ticket: newer.ticket })}
      </MessageBar>
      <DifferenceView before={dataOfVersion(version.content)} after={dataOfVersion(newer.content)} />
      <PrimaryButton
        text={say('committee.openNew')}
        onClick={() => go({ area: 'committee', path: [newer.ticket], query: {} })}
        styles={{ root: { margin: '16px 0' } }}
      />
    </section>
  );
}

import { ActionButton } from '@fluentui/react/lib/Button';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { closingOf } from '../../domain/ledger/closing';
import { dataOfVersion } from '../../domain/ledger/compose-version';
import type { Verification } from '../../domain/ledger/verification';
import type { SeriesVerification } from '../../domain/ledger/verify-series';
import { seriesFieldNames } from '../../domain/series/fields';
import type { SeriesData } from '../../domain/series/series';
import type { SeriesRecord } from '../../store/types';
import { closingText } from './closing-text';
import { DifferenceView } from './difference-view';
import { formatDate } from './format';
import { RetentionSentence } from './retention-sentence';
import { SeriesDetails } from './series-details';
import { StandingBadge } from './standing-badge';
import { useText } from './text';
import { Ticket } from './ticket';
import { today } from './today';

const useStyles = makeStyles((theme) => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: { padding: '12px 0', borderBottom: `1px solid ${theme.semanticColors.bodyDivider}` },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 16px', alignItems: 'baseline' },
  name: { fontWeight: 600 },
  idle: { color: theme.semanticColors.bodySubtext },
  closing: { margin: '2px 0 0' },
  open: { margin: '8px 0 0 16px' },
  heading: { ...theme.fonts.medium, fontWeight: 600, margin: '16px 0 4px' },
}));

interface Props {
  readonly verification: SeriesVerification;
  readonly workingCopy: SeriesRecord | null;
  /** Ticket of the version that is shown in full; '' for none. */
  readonly open: string;
  readonly onOpen: (ticket: string) => void;
}

const sameFields = (a: SeriesData, b: SeriesData): boolean => seriesFieldNames.every((field) => a[field] === b[field]);
const endOf = (version: Verification | null): string => `${version?.content?.validTo} ${version?.content?.successor}`;

function OpenVersion({ version, inForce }: { readonly version: Verification; readonly inForce: Verification | null }): React.ReactElement | null {
  const say = useText();
  const styles = useStyles();
  if (!version.content) return null;
  const data = dataOfVersion(version.content);
  const compared = inForce?.content && inForce.ticket !== version.ticket ? dataOfVersion(inForce.content) : null;
  return (
    <div className={styles.open}>
      {compared && (
        <>
          <h4 className={styles.heading}>{say('shared.comparedWithInForce')}</h4>
          {sameFields(compared, data) && endOf(inForce) !== endOf(version) ? (
            <p>{say('shared.closing.onlyEnd')}</p>
          ) : (
            <DifferenceView before={compared} after={data} />
          )}
        </>
      )}
      <SeriesDetails data={data} />
    </div>
  );
}

/** The versions of a series, newest first: how each stands and why; one of them opens, beside what is in force. */
export function VersionsList({ verification, workingCopy, open, onOpen }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const { versions, inForce } = verification;
  const last = versions.find(({ ticket }) => ticket === workingCopy?.versionTicket)?.content;
  const submitted = last && dataOfVersion(last);
  const differs = workingCopy && submitted && !sameFields(submitted, workingCopy.data);
  if (versions.length === 0) return <p>{say('shared.noVersions')}</p>;
  return (
    <>
      {differs && (
        <>
          <h4 className={styles.heading}>{say('shared.draftAndVersion')}</h4>
          <DifferenceView before={submitted} after={workingCopy.data} />
        </>
      )}
      <ul className={styles.list}>
        {[...versions].reverse().map((version) => {
          const number = version.content?.version ?? version.row.columns['VersionNumber'] ?? '';
          const opened = version.ticket === open;
          const closing = version.content && closingOf(version.content, today());
          return (
            <li key={version.ticket} className={`${styles.entry} ${version.verified ? '' : styles.idle}`}>
              <div className={styles.head}>
                <span className={styles.name}>
                  {say('shared.version', { number })} · {formatDate(version.row.created)}
                </span>
                <Ticket ticket={version.ticket} />
              </div>
              <StandingBadge verification={version} />
              {version.content && <RetentionSentence data={dataOfVersion(version.content)} />}
              {closing && (
                <p className={styles.closing}>
                  {closingText(say, closing)}
                  {closing.successor !== '' && ` ${say('shared.closing.successor', { successor: closing.successor })}`}
                </p>
              )}
              {version.content && (
                <ActionButton
                  iconProps={{ iconName: opened ? 'ChevronUp' : 'ChevronDown' }}
                  aria-expanded={opened}
                  onClick={() => onOpen(opened ? '' : version.ticket)}
                >
                  {say(opened ? 'shared.foldVersion' : 'shared.showVersion', { number })}
                </ActionButton>
              )}
              {opened && <OpenVersion version={version} inForce={inForce} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}

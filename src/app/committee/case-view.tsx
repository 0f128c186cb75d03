import { MessageBar } from '@fluentui/react/lib/MessageBar';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { dataOfVersion } from '../../domain/ledger/compose-version';
import { fieldRule, seriesFieldNames } from '../../domain/series/fields';
import { emptySeries, type SeriesData } from '../../domain/series/series';
import { differingAppraisal } from '../../domain/series/same-appraisal';
import { Folded } from '../common/folded';
import { formatDate } from '../common/format';
import { RetentionSentence } from '../common/retention-sentence';
import { SeriesDetails } from '../common/series-details';
import { useText } from '../common/text';
import { Ticket } from '../common/ticket';
import { AppraisalComparison } from './appraisal-comparison';
import { CaseHistory } from './case-history';
import type { CommitteeCase } from './open-case';

const useStyles = makeStyles((theme) => ({
  title: { ...theme.fonts.xLarge, fontWeight: 600, margin: 0, overflowWrap: 'anywhere', ':focus': { outline: 'none' } },
  sub: { color: theme.semanticColors.bodySubtext, margin: '4px 0 16px', overflowWrap: 'anywhere' },
  part: { ...theme.fonts.large, fontWeight: 600, margin: '24px 0 4px' },
  note: { margin: '8px 0' },
}));

// The judged fields stand above; the fold holds the rest.
const described = (data: SeriesData): SeriesData => ({
  ...emptySeries,
  ...Object.fromEntries(
    seriesFieldNames.filter((field) => fieldRule(field).part === 'description').map((field) => [field, data[field]]),
  ),
});

interface Props {
  readonly opened: CommitteeCase;
  /** Takes the focus when the case opens, so that a keyboard lands where the reading begins. */
  readonly headingRef: React.RefObject<HTMLHeadingElement>;
}

/**
 * A series before the committee: first what is judged, beside the version in force; folded below, description and
 * history.
 */
export function CaseView({ opened, headingRef }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const { version, inForce } = opened;
  const { content, row } = version;
  const data = dataOfVersion(content);
  const before = inForce && { version: inForce.content.version, data: dataOfVersion(inForce.content) };
  const changes = before ? differingAppraisal(before.data, data).length : 0;
  const summary = !before
    ? say('committee.first')
    : changes === 0
      ? say('committee.noChanges')
      : changes === 1
        ? say('committee.changesOne')
        : say('committee.changes', { count: changes });
  return (
    <>
      <h3 className={styles.title} ref={headingRef} tabIndex={-1}>
        {say('committee.case', { title: content.description.title, version: content.version })}
      </h3>
      <p className={styles.sub}>
        {say('committee.by', { organisation: opened.organisation, date: formatDate(row.created), who: row.authorName || row.author })}
        <br />
        {content.series} · <Ticket ticket={version.ticket} />
      </p>
      <RetentionSentence data={data} size="large" />
      <h4 className={styles.part}>{say('committee.appraisal')}</h4>
      <p className={styles.note}>{summary}</p>
      <AppraisalComparison submitted={data} inForce={before} />
      {inForce && inForce.content.validTo !== '' && (
        <MessageBar isMultiline styles={{ root: { marginTop: 16 } }}>
          {say('committee.reopens', { date: formatDate(inForce.content.validTo) })}
        </MessageBar>
      )}
      {content.reviewMotivation !== '' && (
        <>
          <h4 className={styles.part}>{say('committee.reviewMotivation')}</h4>
          <p className={styles.note}>{content.reviewMotivation}</p>
        </>
      )}
      <Folded title={say('committee.description')}>
        <SeriesDetails data={described(data)} />
      </Folded>
      <Folded title={say('committee.history')}>
        <CaseHistory code={content.series} />
      </Folded>
    </>
  );
}

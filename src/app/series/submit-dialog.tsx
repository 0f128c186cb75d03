import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import { Dialog, DialogFooter } from '@fluentui/react/lib/Dialog';
import * as React from 'react';

import type { VersionContent } from '../../domain/ledger/content';
import { findingText } from '../../domain/series/finding-text';
import { validateSeries } from '../../domain/series/validate-series';
import type { SeriesRecord } from '../../store/types';
import { ErrorBar } from '../common/error-bar';
import { formatDate } from '../common/format';
import { actorOf } from '../common/journal-act';
import { MotivationDialog } from '../common/motivation-dialog';
import { useRegister } from '../common/register-context';
import { useRouter } from '../common/router';
import { useLocale, useText } from '../common/text';
import { useAction } from '../common/use-action';
import { useLoaded } from '../common/use-loaded';
import { planSubmission } from './plan-submission';
import { submitSeries } from './submit-series';

interface Props {
  readonly step: 'submit' | 'approveInternally';
  readonly record: SeriesRecord;
  readonly onDone: (step: 'submit' | 'approveInternally', record: SeriesRecord, ticket: string) => void;
  readonly onDismiss: () => void;
}

function Incomplete({ record, onDismiss }: Props): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const { go } = useRouter();
  const findings = validateSeries(record.data, 'submit').filter(({ severity }) => severity === 'error');
  return (
    <Dialog
      hidden={false}
      minWidth={320}
      maxWidth={560}
      dialogContentProps={{
        title: say('series.do.submit.title'),
        subText: say('series.incomplete', { title: record.data.title || record.code }),
      }}
      onDismiss={onDismiss}
    >
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.field} ${finding.code}`}>
            <strong>{say(`domain.field.${finding.field}`)}</strong>: {findingText(finding, locale)}
          </li>
        ))}
      </ul>
      <DialogFooter>
        <PrimaryButton
          text={say('series.completeNow')}
          onClick={() => go({ area: 'series', path: [record.code, 'edit'], query: { show: 'missing' } })}
        />
        <DefaultButton text={say('shared.cancel')} onClick={onDismiss} />
      </DialogFooter>
    </Dialog>
  );
}

function Planned({ step, record, onDone, onDismiss }: Props): React.ReactElement | null {
  const { store, session, locale } = useRegister();
  const say = useText();
  const actor = actorOf(session);
  const plan = useLoaded(`plan ${record.code} ${record.etag}`, async () => planSubmission(store, actor, record, ''));
  const committees = useLoaded('committees', async () => store.committees.all());
  const [flow, setFlow] = React.useState<VersionContent['flow']>('short');
  const act = useAction(async (why: string) => {
    const motivation = why || record.reviewMotivation;
    const { record: saved, ticket } = await submitSeries(store, actor, record, motivation, locale, flow);
    onDone(step, saved, ticket);
  });
  const { data } = plan;
  const short = data?.shortOpen === true && flow === 'short';
  const explanation = data
    ? say(short ? 'series.do.submit.shortText' : `series.do.${step}.text`, {
        title: record.data.title,
        version: data.content.version,
        committee: committees.data?.find(({ code }) => code === record.committee)?.name ?? record.committee,
      })
    : say('shared.loading');
  if (plan.error !== undefined) return <ErrorBar error={plan.error} onRetry={plan.refresh} onDismiss={onDismiss} />;
  const ends = data?.inForce?.content?.validTo ?? '';
  const asksWhy = data?.needsReviewMotivation === true && record.reviewMotivation === '';
  return (
    <MotivationDialog
      title={say(`series.do.${step}.title`)}
      explanation={explanation}
      confirmLabel={say(`series.step.${step}`)}
      motivation={asksWhy ? 'required' : 'none'}
      motivationLabel={say('series.do.startReview.motivation')}
      busy={act.busy || data === undefined}
      error={act.error}
      onConfirm={act.run}
      onDismiss={onDismiss}
    >
      {data?.shortOpen === true && (
        <ChoiceGroup
          label={say('series.do.submit.flow')}
          selectedKey={flow}
          disabled={act.busy}
          options={[
            { key: 'short', text: say('series.do.submit.flowShort') },
            { key: 'full', text: say('series.do.submit.flowFull') },
          ]}
          onChange={(_, option) => setFlow(option?.key === 'full' ? 'full' : 'short')}
        />
      )}
      {ends !== '' && <p>{say('series.do.submit.reopens', { date: formatDate(ends) })}</p>}
    </MotivationDialog>
  );
}

/** Says what submitting will do, or what is still missing and where. */
export function SubmitDialog(props: Props): React.ReactElement {
  const complete = validateSeries(props.record.data, 'submit').every(({ severity }) => severity !== 'error');
  return complete ? <Planned {...props} /> : <Incomplete {...props} />;
}

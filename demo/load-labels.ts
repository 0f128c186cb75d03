import { planLabel } from '../src/app/libraries/plan-label';
import type { LabelSettings } from '../src/domain/labelling/label-settings';
import type { Store } from '../src/store/types';
import tenant from './tenant.json';
import type { Visitor } from './visitor';

/** The city's first two series have a label; the first one's is published to a site, the second one's waits for that. */
const published = { code: 'OVO999001_001_001', site: '/sites/omgeving' };
const waiting = { code: 'OVO999001_001_002' };
const archivist = 'mia.hermans';

const labels = '/graph/v1.0/security/labels/retentionLabels';
const eventTypes = '/graph/v1.0/security/triggerTypes/retentionEventTypes';

const post = (visitor: Visitor, path: string, body: unknown): Promise<Response> =>
  visitor.fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** The kind of event that a label waits for, made when the tenant has none of that name. */
async function eventTypeId(administrator: Visitor, name: string): Promise<string> {
  const { value } = (await (await administrator.fetch(eventTypes)).json()) as { value: readonly { id: string; displayName: string }[] };
  const found = value.find(({ displayName }) => displayName === name);
  if (found) return found.id;
  return ((await (await post(administrator, eventTypes, { displayName: name, description: '' })).json()) as { id: string }).id;
}

const reviewers = tenant.people.filter(({ id }) => id === archivist).map(({ mail }) => mail);

/** A label as Graph takes it, from what a series in force asks for. */
async function labelBody(administrator: Visitor, name: string, settings: LabelSettings, notes: string): Promise<unknown> {
  const { trigger, eventType, days, action, behavior } = settings;
  return {
    displayName: name,
    behaviorDuringRetentionPeriod: behavior,
    actionAfterRetentionPeriod: action,
    retentionTrigger: trigger,
    retentionDuration:
      days === 'forever'
        ? { '@odata.type': '#microsoft.graph.security.retentionDurationForever' }
        : { '@odata.type': '#microsoft.graph.security.retentionDurationInDays', days },
    defaultRecordBehavior: 'startLocked',
    descriptionForUsers: notes,
    ...(eventType === null
      ? {}
      : { 'retentionEventType@odata.bind': `https://graph.microsoft.com/v1.0/security/triggerTypes/retentionEventTypes/${await eventTypeId(administrator, eventType)}` }),
    ...(action === 'startDispositionReview'
      ? { dispositionReviewStages: [{ stageNumber: '1', name: 'Archivaris', reviewersEmailAddresses: reviewers }] }
      : {}),
  };
}

/** Makes two retention labels as the records administrator, and publishes one to a site. */
export async function loadLabels(administrator: Visitor, reader: Store): Promise<void> {
  for (const { code } of [published, waiting]) {
    const { name, proposal, data } = await planLabel(reader, code, 'nl-nl');
    await post(administrator, labels, await labelBody(administrator, name, proposal.settings, `${code}: ${data.title}`));
    if (code === published.code) await post(administrator, '/_tenant/label-policies/publish', { label: name, site: published.site });
  }
}

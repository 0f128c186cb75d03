import type { Visitor } from './visitor';

/** Labels are named after series codes; the city's first series is in use in a library, its second waits for publication. */
const published = { name: 'OVO999001-001-001', site: '/sites/omgeving' };
const waiting = { name: 'OVO999001-001-002' };

const label = (displayName: string, notes: string) => ({
  displayName,
  behaviorDuringRetentionPeriod: 'retain',
  actionAfterRetentionPeriod: 'none',
  retentionTrigger: 'dateCreated',
  retentionDuration: { '@odata.type': '#microsoft.graph.security.retentionDurationInDays', days: 3653 },
  defaultRecordBehavior: 'startUnlocked',
  descriptionForUsers: notes,
});

/** Makes two retention labels as the records administrator, and publishes one to a site. */
export async function loadLabels(administrator: Visitor): Promise<void> {
  for (const name of [published.name, waiting.name]) {
    await administrator.fetch('/graph/v1.0/security/labels/retentionLabels', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(label(name, `Serie ${name} van het serieregister`)),
    });
  }
  await administrator.fetch('/_tenant/label-policies', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ label: published.name, site: published.site }),
  });
}

import { emptySeries } from '../../src/domain/series/series';
import { formatSeriesCode } from '../../src/domain/series/series-code';
import type { Store } from '../../src/store/types';

const areas = ['01. Bestuur', '02. Personeel', '03. Financiën', '04. Ruimte', '05. Veiligheid', '06. Burgerzaken'];
const destinations = ['keep', 'keepSample', 'destroy'];

/** Adds that many drafts to an organisation, numbered from 1,000, with names, areas and periods that differ. */
export async function addManySeries(store: Store, organisation: string, count: number): Promise<void> {
  const copies = Array.from({ length: count }, (_, index) => ({
    code: formatSeriesCode(organisation, 1_000 + index),
    organisation,
    committee: 'SCL',
    state: 'Draft',
    data: {
      ...emptySeries,
      title: `Reeks ${String(index).padStart(5, '0')} van de proef`,
      description: `Stukken van soort ${index}, gemaakt om te meten.`,
      taskArea: areas[index % areas.length] ?? '',
      adminPeriod: `P${(index % 40) + 1}Y`,
      adminTrigger: 'closed',
      adminMotivation: 'Verjaring',
      destination: destinations[index % destinations.length] ?? '',
      destinationMotivation: 'Belang voor onderzoek',
    },
  }));
  const results = await store.series.createMany(copies);
  const failed = results.find(({ ok }) => !ok);
  if (failed && !failed.ok) throw failed.error;
}

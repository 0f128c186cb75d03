import { decide } from '../src/app/committee/decide';
import { reconcileState } from '../src/app/common/reconcile-state';
import { today } from '../src/app/common/today';
import { askInternalReview } from '../src/app/series/ask-internal-review';
import { endSeries } from '../src/app/series/end-series';
import { reconcileStates } from '../src/app/series/reconcile-states';
import { returnInternally } from '../src/app/series/return-internally';
import { saveDraft, saveNewDraft } from '../src/app/series/save-draft';
import { startReview } from '../src/app/series/start-review';
import { submitSeries } from '../src/app/series/submit-series';
import { withdrawSeries } from '../src/app/series/withdraw-series';
import { type DecisionOutcome, ledgerFormat } from '../src/domain/ledger/content';
import { sha256Hex } from '../src/domain/ledger/hash';
import { verifySeries } from '../src/domain/ledger/verify-series';
import type { SeriesRecord, Store } from '../src/store/types';
import type { DemoSeries } from './demo-series';
import type { DemoOrganisation } from './organisations';
import type { Visitor } from './visitor';

/** The people through whose hands the series of one organisation go. */
export interface Cast {
  readonly manager: Visitor;
  readonly approver: Visitor;
  readonly decider: Visitor;
  readonly recogniser: Visitor;
}

const locale = 'nl-nl';
const motivations: Readonly<Record<DecisionOutcome, string>> = {
  approve: 'Termijn en bestemming zijn goed verantwoord.',
  return: 'De verantwoording noemt geen wet of risico. Vul ze aan.',
  reject: 'De termijn volgt niet uit de verantwoording en vergelijkbare series worden langer bewaard.',
};

/** What one person after the other does with a series; each step goes by the use case that a screen would ask. */
class Walk {
  constructor(
    private readonly cast: Cast,
    private readonly organisation: DemoOrganisation,
    private record: SeriesRecord,
  ) {}

  private get acting() {
    const { manager, approver, decider, recogniser } = this.cast;
    return {
      manager: manager.actor('manager'),
      approver: approver.actor('approver'),
      decider: decider.actor('decider'),
      recogniser: recogniser.actor('recogniser'),
    };
  }

  private async refresh(): Promise<void> {
    this.record = await this.cast.manager.store.series.byId(this.record.id);
  }

  async toApprover(): Promise<void> {
    this.record = await askInternalReview(this.cast.manager.store, this.acting.manager, this.record, '', locale);
  }

  async sentBack(): Promise<void> {
    const why = 'Ga na of de termijn niet korter kan.';
    this.record = await returnInternally(this.cast.approver.store, this.acting.approver, this.record, why, locale);
  }

  async submitted(why = ''): Promise<void> {
    const { record } = await submitSeries(this.cast.manager.store, this.acting.manager, this.record, why, locale);
    this.record = record;
  }

  async submittedByApprover(): Promise<void> {
    await this.toApprover();
    const { record } = await submitSeries(this.cast.approver.store, this.acting.approver, this.record, '', locale);
    this.record = record;
  }

  async withdrawn(why: string): Promise<void> {
    this.record = await withdrawSeries(this.cast.manager.store, this.acting.manager, this.record, why, locale);
  }

  async decided(outcome: DecisionOutcome): Promise<void> {
    const { store } = this.cast.decider;
    const ticket = this.record.versionTicket;
    const { hash } = await store.versions.byTicket(ticket);
    const request = { ticket, hash, code: this.record.code, committee: this.organisation.committee, outcome, motivation: motivations[outcome] };
    await decide(store, this.acting.decider, request, new Date().toISOString(), locale);
    await this.refresh();
  }

  /** `ticket` of the version that was approved elsewhere; the last one unless it is said. */
  async recognised(approvedOn: string, ticket = this.record.versionTicket): Promise<void> {
    const { store } = this.cast.recogniser;
    const { hash } = await store.versions.byTicket(ticket);
    await store.recognitions.append({
      format: ledgerFormat,
      kind: 'recognition',
      series: this.record.code,
      previous: await store.recognitions.last(this.record.code),
      by: this.acting.recogniser.by,
      at: new Date().toISOString(),
      version: { ticket, hash },
      registerUri: `https://serieregister.vlaanderen.be/id/serie/${sha256Hex(`demo ${this.record.code}`)}`,
      approvedOn,
      evidenceName: `Verslag selectiecommissie ${approvedOn}.pdf`,
      evidenceHash: sha256Hex(`Verslag selectiecommissie ${approvedOn}`),
    });
  }

  async taken(why: string): Promise<void> {
    this.record = await startReview(this.cast.manager.store, this.acting.manager, this.record, why, locale);
  }

  async ended(validTo: string, motivation: string, successorTitle: string): Promise<void> {
    const { store } = this.cast.manager;
    const successor = successorTitle === '' ? '' : await codeOf(store, successorTitle);
    const { record } = await endSeries(store, this.acting.manager, this.record, { validTo, successor, motivation }, locale);
    this.record = record;
  }

  /** The manager opens the series, and its state follows what the ledgers say. */
  async opened(): Promise<void> {
    const { store } = this.cast.manager;
    await this.refresh();
    const { versions } = verifySeries(await store.evidence.ofSeries(this.record.code));
    this.record = await reconcileState(store, this.record, versions, today());
  }

  get lastVersion(): string {
    return this.record.versionTicket;
  }

  async edited(change: Partial<SeriesRecord['data']>): Promise<void> {
    const { store } = this.cast.manager;
    this.record = await saveDraft(store, this.acting.manager, this.record, { ...this.record.data, ...change });
  }
}

async function codeOf(store: Store, title: string): Promise<string> {
  const found = (await store.series.summaries()).find((series) => series.title === title);
  if (!found) throw new Error(`The demo has no series ${title}.`);
  return found.code;
}

const endOfNextYear = (): string => `${Number(today().slice(0, 4)) + 1}-12-31`;

async function walk(steps: Walk, { journey, data, end }: DemoSeries): Promise<void> {
  switch (journey) {
    case 'draft':
      return;
    case 'internalReview':
      return steps.toApprover();
    case 'sentBackInternally':
      await steps.toApprover();
      return steps.sentBack();
    case 'submitted':
      return steps.submittedByApprover();
    case 'withdrawn':
      await steps.submitted();
      return steps.withdrawn('De nieuwe federale regels worden eerst verwerkt.');
    case 'returned':
      await steps.submitted();
      return steps.decided('return');
    case 'rejected':
      await steps.submitted();
      return steps.decided('reject');
    case 'recognised':
      await steps.submitted();
      return steps.recognised('2025-11-14');
    case 'recognisedLongAgo':
      await steps.submitted();
      return steps.recognised('2020-06-12');
    case 'approved':
      await steps.submittedByApprover();
      return steps.decided('approve');
    case 'approvedThenReviewed':
      await steps.submitted();
      await steps.decided('approve');
      return steps.taken('Sinds 2023 vraagt het Btw-Wetboek tien jaar in plaats van zeven: de motivering wordt aangevuld.');
    case 'approvedShortFlow':
      await steps.submitted();
      await steps.decided('approve');
      await steps.taken('De omschrijving sluit beter aan bij de nieuwe werking van de dienst.');
      await steps.edited({ description: `${data.description} Ook de verslagen van het overleg horen erbij.` });
      return steps.submitted('De omschrijving sluit beter aan bij de nieuwe werking van de dienst.');
    case 'approvedNewVersion':
      await steps.submitted();
      await steps.decided('approve');
      await steps.taken('De verantwoording van de bestemming is herzien na een bezoek van de archivaris.');
      await steps.edited({ destinationMotivation: `${data.destinationMotivation} De archivaris van de stad is het hiermee eens.` });
      await steps.submitted('De verantwoording van de bestemming is herzien na een bezoek van de archivaris.');
      return steps.decided('approve');
    case 'closed':
    case 'closingSoon':
    case 'succeeded': {
      const [lastDay, why, successor = ''] = end ?? ['', ''];
      await steps.submitted();
      await steps.decided('approve');
      await steps.opened();
      return steps.ended(lastDay || endOfNextYear(), why, successor);
    }
    case 'overtaken': {
      // What was submitted first had been approved elsewhere, which came to light when its successor was approved here.
      await steps.submitted();
      const first = steps.lastVersion;
      await steps.withdrawn('De noodoproepen ontbreken in de omschrijving.');
      await steps.edited({ description: `${data.description} Ook de noodoproepen horen erbij.` });
      await steps.submitted();
      await steps.decided('approve');
      await steps.recognised('2024-09-20', first);
      return steps.opened();
    }
  }
}

/** Drafts the series of one organisation and takes each as far as its journey goes. */
export async function loadSeries(cast: Cast, organisation: DemoOrganisation, series: readonly DemoSeries[]): Promise<void> {
  const { manager } = cast;
  for (const [index, one] of series.entries()) {
    const draft = { draftId: `demo:${organisation.code}:${index}`, organisation: organisation.code };
    const record = await saveNewDraft(manager.store, manager.actor('manager'), draft, one.data);
    await walk(new Walk(cast, organisation, record), one);
  }
  // As when the manager opens the table: states follow what the ledgers say, recognised approvals included.
  await reconcileStates(manager.store, await manager.store.series.summaries(), today());
}

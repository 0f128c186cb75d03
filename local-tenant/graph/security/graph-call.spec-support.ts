import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standardSettings } from '../../controls/settings';
import type { Person } from '../../identity/person';
import { EventTypeStore } from '../../labels/event-type-store';
import { LabelStore } from '../../labels/label-store';
import { labelTables } from '../../labels/label-tables';
import { PublicationStore } from '../../labels/publication-store';
import type { Database } from '../../storage/database';
import { openDatabase } from '../../storage/open-database';
import { answerGraph } from '../answer-graph';
import type { GraphAnswer, GraphCall } from '../graph-call';
import { GraphError } from '../graph-error';

/** A records manager of the tenant. */
export const manager: Person = {
  id: 'rik.maes', displayName: 'Rik Maes', mail: 'rik.maes@zilverbeke.example', jobTitle: 'Recordbeheerder', tenantRoles: ['recordsManagement'],
};

/** `retentionDuration` of so many days, as Graph takes it. */
export const days = (count: number): object => ({ '@odata.type': '#microsoft.graph.security.retentionDurationInDays', days: count });

export const newLabel = {
  displayName: 'OVO999001-001-004',
  behaviorDuringRetentionPeriod: 'retain',
  actionAfterRetentionPeriod: 'delete',
  retentionTrigger: 'dateCreated',
  retentionDuration: days(3650),
};

/** Where the sets of records management stand. */
export const labels = 'security/labels/retentionLabels';
export const eventTypes = 'security/triggerTypes/retentionEventTypes';
export const events = 'security/triggers/retentionEvents';

/** Records management of Graph on an empty database, without HTTP. */
export class GraphOnDatabase {
  public readonly db: Database;
  private readonly folder = mkdtempSync(join(tmpdir(), 'graph-'));

  public constructor() {
    this.db = openDatabase(this.folder, labelTables).db;
  }

  public close(): void {
    this.db.close();
    rmSync(this.folder, { recursive: true });
  }

  public call(method: string, address: string, body?: unknown, over: Partial<GraphCall> = {}): GraphAnswer {
    const [path, query] = address.split('?');
    return answerGraph({
      method,
      path: (path ?? '').split('/'),
      query: new Map(new URLSearchParams(query).entries()),
      metadata: 'none',
      body: Buffer.from(JSON.stringify(body) ?? ''),
      person: manager,
      objectId: 'o',
      root: 'http://localhost/graph/v1.0',
      now: new Date('2026-03-12T10:00:00.500Z'),
      db: this.db,
      settings: standardSettings,
      labels: new LabelStore(this.db),
      publications: new PublicationStore(this.db),
      eventTypes: new EventTypeStore(this.db),
      ...over,
    });
  }

  /** What a POST has made. */
  public make(address: string, body: unknown): Record<string, unknown> {
    return { ...this.call('POST', address, body).body };
  }

  /** Status and sentence of the refusal that a request meets. */
  public refusal(...asked: Parameters<GraphOnDatabase['call']>): [status: number, message: string] {
    try {
      this.call(...asked);
    } catch (error) {
      if (error instanceof GraphError) return [error.status, error.message];
      throw error;
    }
    throw new Error('nothing was refused');
  }
}

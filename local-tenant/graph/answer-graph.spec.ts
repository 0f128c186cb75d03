import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '../identity/person';
import { EventTypeStore } from '../labels/event-type-store';
import { LabelStore } from '../labels/label-store';
import { labelTables } from '../labels/label-tables';
import { PublicationStore } from '../labels/publication-store';
import type { Database } from '../storage/database';
import { openDatabase } from '../storage/open-database';
import { answerGraph } from './answer-graph';
import type { GraphAnswer, GraphCall } from './graph-call';
import { GraphError } from './graph-error';

const manager: Person = {
  id: 'rik.maes', displayName: 'Rik Maes', mail: 'rik.maes@zilverbeke.example', jobTitle: 'Recordbeheerder', tenantRoles: ['recordsManagement'],
};
const days = (count: number) => ({ '@odata.type': '#microsoft.graph.security.retentionDurationInDays', days: count });
const label = {
  displayName: 'OVO999001-001-004',
  behaviorDuringRetentionPeriod: 'retain',
  actionAfterRetentionPeriod: 'delete',
  retentionTrigger: 'dateCreated',
  retentionDuration: days(3650),
};

describe('Microsoft Graph', () => {
  const folder = mkdtempSync(join(tmpdir(), 'graph-'));
  let db: Database;
  beforeEach(() => {
    db = openDatabase(mkdtempSync(join(folder, 'data-')), labelTables).db;
  });
  afterEach(() => db.close());
  afterAll(() => rmSync(folder, { recursive: true }));

  const call = (method: string, address: string, body?: unknown, over: Partial<GraphCall> = {}): GraphAnswer => {
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
      labels: new LabelStore(db),
      publications: new PublicationStore(db),
      eventTypes: new EventTypeStore(db),
      ...over,
    });
  };
  const refusal = (act: () => unknown): [number, string] => {
    try {
      act();
    } catch (error) {
      if (error instanceof GraphError) return [error.status, error.message];
      throw error;
    }
    throw new Error('nothing was refused');
  };
  const labels = 'security/labels/retentionLabels';
  const create = (body: unknown): Record<string, unknown> => ({ ...call('POST', labels, body).body });

  it('makes a label, lists it, reads it, changes it and deletes it', () => {
    const made = call('POST', labels, label);
    expect(made.status).toBe(201);
    expect(made.body).toEqual({
      displayName: 'OVO999001-001-004',
      descriptionForAdmins: '',
      descriptionForUsers: '',
      isInUse: false,
      retentionTrigger: 'dateCreated',
      behaviorDuringRetentionPeriod: 'retain',
      actionAfterRetentionPeriod: 'delete',
      createdDateTime: '2026-03-12T10:00:00Z',
      lastModifiedDateTime: '2026-03-12T10:00:00Z',
      labelToBeApplied: '',
      defaultRecordBehavior: 'startLocked',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      retentionDuration: { days: 3650 },
      createdBy: { user: { id: null, displayName: 'Rik Maes' } },
      lastModifiedBy: { user: { id: null, displayName: 'Rik Maes' } },
      dispositionReviewStages: [],
    });
    const one = `${labels}/${String(made.body?.['id'])}`;
    expect(call('GET', labels).body?.['value']).toEqual([made.body]);
    expect(call('PATCH', one, { retentionDuration: days(7300) }).body).toMatchObject({ retentionDuration: { days: 7300 } });
    expect(call('GET', one).body).toMatchObject({ retentionDuration: { days: 7300 } });
    expect(call('DELETE', one).status).toBe(204);
    expect(refusal(() => call('GET', one))[0]).toBe(404);
  });

  it('says types and context when metadata is asked for', () => {
    call('POST', labels, label);
    expect(call('GET', labels, undefined, { metadata: 'minimal' }).body).toMatchObject({
      '@odata.context': 'http://localhost/graph/v1.0/$metadata#security/labels/retentionLabels',
      value: [{ retentionDuration: days(3650) }],
    });
  });

  it('refuses a name that is taken, whatever its case', () => {
    create(label);
    expect(refusal(() => create({ ...label, displayName: 'ovo999001-001-004' }))[0]).toBe(409);
  });

  it('holds at most 1,000 labels', () => {
    db.transaction(() => {
      for (let at = 0; at < 1000; at += 1) create({ ...label, displayName: `Label ${at}` });
    });
    expect(refusal(() => create(label))).toEqual([400, expect.stringContaining('1000')]);
  });

  it('is for records managers only', () => {
    const reader = { person: { ...manager, tenantRoles: [] } };
    expect(refusal(() => call('GET', labels, undefined, reader))[0]).toBe(403);
    expect(refusal(() => call('POST', labels, label, reader))[0]).toBe(403);
  });

  it('ties a label to a kind of event that exists', () => {
    const type = call('POST', 'security/triggerTypes/retentionEventTypes', { displayName: 'Dossier gesloten' }).body;
    const bind = (id: unknown) => ({ 'retentionEventType@odata.bind': `https://x/security/triggerTypes/retentionEventTypes/${String(id)}` });
    const event = { ...label, retentionTrigger: 'dateOfEvent' };
    expect(refusal(() => create({ ...event, ...bind('none') }))).toEqual([400, expect.stringContaining("'none'")]);
    const { id } = create({ ...event, ...bind(type?.['id']) });
    expect(call('GET', `${labels}/${String(id)}?$expand=retentionEventType`).body).toMatchObject({
      retentionEventType: { displayName: 'Dossier gesloten' },
    });
    expect(refusal(() => call('DELETE', `${labels}/${String(id)}`))[1]).toContain('starts at an event');
  });

  it('keeps a label that is published', () => {
    const { id } = create(label);
    new PublicationStore(db).publish(String(id), 'site');
    expect(call('GET', labels).body?.['value']).toMatchObject([{ isInUse: true }]);
    expect(refusal(() => call('DELETE', `${labels}/${String(id)}`))[1]).toContain('published');
  });

  it('says who is asking', () => {
    expect(call('GET', 'me?$select=displayName,userPrincipalName').body).toEqual({
      displayName: 'Rik Maes',
      userPrincipalName: 'rik.maes@zilverbeke.example',
    });
  });

  it.each([
    ['GET', 'users', "GET /users"],
    ['GET', 'security/labels/authorities', '/security/labels/authorities'],
    ['GET', `${labels}?$filter=displayName eq 'x'`, "'$filter'"],
    ['GET', `${labels}?$expand=descriptors`, "'descriptors'"],
    ['PUT', labels, 'PUT'],
    ['GET', 'me?$select=aboutMe', "'aboutMe'"],
    ['POST', 'me', 'POST /me'],
  ])('names what it does not do: %s %s', (method, address, name) => {
    expect(refusal(() => call(method, address, label))).toEqual([501, expect.stringContaining(name)]);
  });
});

import { PublicationStore } from '../../labels/publication-store';
import { days, eventTypes, GraphOnDatabase, labels, manager, newLabel } from './graph-call.spec-support';

describe('retention labels in Graph', () => {
  let graph: GraphOnDatabase;
  beforeEach(() => {
    graph = new GraphOnDatabase();
  });
  afterEach(() => graph.close());

  it('are made, listed, read, changed and deleted', () => {
    const made = graph.call('POST', labels, newLabel);
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
    expect(graph.call('GET', labels).body?.['value']).toEqual([made.body]);
    expect(graph.call('PATCH', one, { retentionDuration: days(7300) }).body).toMatchObject({ retentionDuration: { days: 7300 } });
    expect(graph.call('GET', one).body).toMatchObject({ retentionDuration: { days: 7300 } });
    expect(graph.call('GET', `${labels}('${String(made.body?.['id'])}')`).body).toMatchObject({ retentionDuration: { days: 7300 } });
    expect(graph.call('DELETE', one).status).toBe(204);
    expect(graph.refusal('GET', one)[0]).toBe(404);
  });

  it('say types and context when metadata is asked for', () => {
    graph.make(labels, newLabel);
    expect(graph.call('GET', labels, undefined, { metadata: 'minimal' }).body).toMatchObject({
      '@odata.context': 'http://localhost/graph/v1.0/$metadata#security/labels/retentionLabels',
      value: [{ retentionDuration: days(3650) }],
    });
  });

  it('have a name that no other has, whatever its case', () => {
    graph.make(labels, newLabel);
    expect(graph.refusal('POST', labels, { ...newLabel, displayName: 'ovo999001-001-004' })[0]).toBe(409);
  });

  it('keep name, behaviour, action and trigger once they are saved', () => {
    const one = `${labels}/${String(graph.make(labels, newLabel)['id'])}`;
    for (const name of ['displayName', 'behaviorDuringRetentionPeriod', 'actionAfterRetentionPeriod', 'retentionTrigger'] as const) {
      expect(graph.refusal('PATCH', one, { [name]: newLabel[name] })).toEqual([400, expect.stringContaining(`'${name}'`)]);
    }
    expect(graph.call('PATCH', one, { descriptionForUsers: 'Art. 87', descriptionForAdmins: 'x', defaultRecordBehavior: 'startUnlocked' }).body).toMatchObject({
      descriptionForUsers: 'Art. 87', descriptionForAdmins: 'x', defaultRecordBehavior: 'startUnlocked',
    });
  });

  it('for regulatory records take a longer period, never a shorter one', () => {
    const made = graph.make(labels, { ...newLabel, behaviorDuringRetentionPeriod: 'retainAsRegulatoryRecord' });
    const one = `${labels}/${String(made['id'])}`;
    expect(graph.refusal('PATCH', one, { retentionDuration: days(3649) })).toEqual([400, expect.stringContaining('extended')]);
    expect(graph.call('PATCH', one, { retentionDuration: days(3651) }).status).toBe(200);
    expect(graph.call('PATCH', one, { retentionDuration: { '@odata.type': '#microsoft.graph.security.retentionDurationForever' } }).status).toBe(200);
    expect(graph.refusal('PATCH', one, { retentionDuration: days(36525) })[0]).toBe(400);
  });

  it('number at most 1,000', () => {
    graph.db.transaction(() => {
      for (let at = 0; at < 1000; at += 1) graph.make(labels, { ...newLabel, displayName: `Label ${at}` });
    });
    expect(graph.refusal('POST', labels, newLabel)).toEqual([400, expect.stringContaining('1000')]);
  });

  it('are for records managers, by a token with the scope and for themselves', () => {
    const over = (more: object) => graph.refusal('GET', labels, undefined, more)[0];
    expect(over({ person: { ...manager, tenantRoles: [] } })).toBe(403);
    expect(over({ scopes: ['Sites.FullControl.All'] })).toBe(403);
    expect(over({ appOnly: true })).toBe(403);
    const reader = { scopes: ['RecordsManagement.Read.All'] };
    expect(graph.call('GET', labels, undefined, reader).status).toBe(200);
    expect(graph.refusal('POST', labels, newLabel, reader)[0]).toBe(403);
    expect(graph.call('POST', labels, newLabel, { scopes: ['RecordsManagement.ReadWrite.All'] }).status).toBe(201);
  });

  it('are tied to a kind of event that exists', () => {
    const type = graph.make(eventTypes, { displayName: 'Dossier gesloten' });
    const bind = (id: unknown) => ({ 'retentionEventType@odata.bind': `https://x/security/triggerTypes/retentionEventTypes/${String(id)}` });
    const event = { ...newLabel, retentionTrigger: 'dateOfEvent' };
    expect(graph.refusal('POST', labels, { ...event, ...bind('none') })).toEqual([400, expect.stringContaining("'none'")]);
    const one = `${labels}/${String(graph.make(labels, { ...event, ...bind(type['id']) })['id'])}`;
    expect(graph.call('GET', `${one}?$expand=retentionEventType`).body).toMatchObject({ retentionEventType: { displayName: 'Dossier gesloten' } });
    expect(graph.call('GET', `${one}/retentionEventType`).body).toMatchObject({ displayName: 'Dossier gesloten' });
    expect(graph.call('GET', `${one}?$select=displayName&$expand=retentionEventType($select=description)`).body).toEqual({
      displayName: newLabel.displayName, retentionEventType: { description: '' },
    });
    expect(graph.call('PATCH', `${one}/eventType`, { description: 'x' }).body).toMatchObject({ displayName: 'Dossier gesloten', description: 'x' });
    expect(graph.refusal('DELETE', one)[1]).toContain('starts at an event');
  });

  it('stay while they are published', () => {
    const { id } = graph.make(labels, newLabel);
    new PublicationStore(graph.db).publish(String(id), 'site');
    expect(graph.call('GET', labels).body?.['value']).toMatchObject([{ isInUse: true }]);
    expect(graph.refusal('DELETE', `${labels}/${String(id)}`)[1]).toContain('published');
  });

  it('have up to five stages of review, each with a number and reviewers of its own', () => {
    const stage = (stageNumber: number, reviewers = ['a@x.example']) => ({ stageNumber, name: `Stap ${stageNumber}`, reviewersEmailAddresses: reviewers });
    const review = (dispositionReviewStages: unknown) => ({ ...newLabel, actionAfterRetentionPeriod: 'startDispositionReview', dispositionReviewStages });
    const made = graph.make(labels, review([1, 2, 3, 4, 5].map((number) => stage(number))));
    expect(made['dispositionReviewStages']).toContainEqual({ stageNumber: '5', name: 'Stap 5', reviewersEmailAddresses: ['a@x.example'] });
    const hanging = `${labels}/${String(made['id'])}`;
    expect(graph.call('GET', `${hanging}/dispositionReviewStages`).body).toEqual({ value: made['dispositionReviewStages'] });
    expect(graph.call('GET', `${hanging}/descriptors`).body).toMatchObject({ department: null });
    expect(graph.refusal('GET', `${hanging}/retentionEventType`)[0]).toBe(404);
    const again = { ...newLabel, displayName: 'anders' };
    const refused = (stages: unknown) => graph.refusal('POST', labels, { ...again, ...review(stages), displayName: 'anders' });
    expect(refused([1, 2, 3, 4, 5, 6].map((number) => stage(number)))).toEqual([400, expect.stringContaining('5')]);
    expect(refused([stage(1), stage(1)])[0]).toBe(400);
    expect(refused([stage(1, [])])[0]).toBe(400);
  });

  it('are chosen, ordered, cut and counted by query options', () => {
    for (const name of ['Cc', 'Aa', 'Bb']) graph.make(labels, { ...newLabel, displayName: name, behaviorDuringRetentionPeriod: name === 'Bb' ? 'retainAsRecord' : 'retain' });
    const names = (query: string) => (graph.call('GET', `${labels}?${query}`).body?.['value'] as { displayName: string }[]).map((one) => one.displayName);
    expect(names("$filter=behaviorDuringRetentionPeriod eq 'retainAsRecord'")).toEqual(['Bb']);
    expect(names("$filter=startswith(displayName,'a') or displayName eq 'CC'")).toEqual(['Aa', 'Cc']);
    expect(names('$orderby=displayName desc')).toEqual(['Cc', 'Bb', 'Aa']);
    const page = graph.call('GET', `${labels}?$top=2&$select=displayName&$count=true`).body;
    expect(page).toEqual({
      '@odata.count': 3,
      '@odata.nextLink': `http://localhost/graph/v1.0/${labels}?$top=2&$select=displayName&$count=true&$skip=2`,
      value: [{ displayName: 'Aa' }, { displayName: 'Bb' }],
    });
    expect(graph.call('GET', `${labels}?$top=2&$skip=2`).body).not.toHaveProperty(['@odata.nextLink']);
    expect(graph.call('GET', `${labels}?$top=0&$count=true`).body).toEqual({ '@odata.count': 3, value: [] });
    expect(names('$filter=createdDateTime ge 2026-03-12T10:00:00Z and isInUse eq false&$orderby=displayName')).toEqual(['Aa', 'Bb', 'Cc']);
    expect(names('$filter=createdDateTime gt 2026-03-12T10:00:00Z')).toEqual([]);
    expect(names('$filter=retentionDuration/days eq 3650&$top=1')).toEqual(['Aa']);
    expect(graph.call('GET', `${labels}/$count?$filter=contains(displayName,'b')`)).toMatchObject({ status: 200, text: '1' });
    for (const wrong of ['$select=nothing', '$filter=nothing eq 1', '$orderby=nothing', '$filter=displayName eq', '$expand=nothing', '$top=x']) {
      expect(graph.refusal('GET', `${labels}?${wrong}`)[0]).toBe(400);
    }
    graph.db.exec('DELETE FROM retention_labels');
    expect(graph.refusal('GET', `${labels}?$filter=nothing eq 1`)[0]).toBe(400);
  });

  it('have their stages changed together with the action that they belong to', () => {
    const dispositionReviewStages = [{ stageNumber: '1', name: 'Een', reviewersEmailAddresses: ['a@x.example'] }];
    const made = graph.make(labels, { ...newLabel, actionAfterRetentionPeriod: 'startDispositionReview', dispositionReviewStages });
    const one = `${labels}/${String(made['id'])}`;
    const anew = [{ ...dispositionReviewStages[0], name: 'Eén' }];
    expect(graph.call('PATCH', one, { actionAfterRetentionPeriod: 'startDispositionReview', dispositionReviewStages: anew }).body).toMatchObject({ dispositionReviewStages: anew });
    expect(graph.refusal('PATCH', one, { actionAfterRetentionPeriod: 'delete', dispositionReviewStages: anew })[0]).toBe(400);
  });

  it.each([
    ['GET', `${labels}?$search=x`, "'$search'"],
    ['DELETE', `${labels}?$select=id`, "'$select'"],
    ['GET', `${labels}?$expand=retentionEventType($top=1)`, "'$top'"],
    ['POST', `${labels}/$count`, '$count'],
    ['PUT', labels, 'PUT'],
    ['GET', `${labels}/x/y`, `${labels}/x/y`],
  ])('name what is not served: %s %s', (method, address, name) => {
    expect(graph.refusal(method, address, newLabel)).toEqual([501, expect.stringContaining(name)]);
  });
});

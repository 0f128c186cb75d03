import { eventTypes, events, GraphOnDatabase, labels, manager, newLabel } from './graph-call.spec-support';

describe('retention events in Graph', () => {
  let graph: GraphOnDatabase;
  let typeId: string;
  beforeEach(() => {
    graph = new GraphOnDatabase();
    typeId = String(graph.make(eventTypes, { displayName: 'Dossier gesloten', description: 'Na het laatste besluit' })['id']);
  });
  afterEach(() => graph.close());

  const bind = (id = typeId) => ({ 'retentionEventType@odata.bind': `https://graph.microsoft.com/v1.0/security/triggerTypes/retentionEventTypes/${id}` });
  const newEvent = (more: object = {}) => ({
    ...bind(), displayName: 'Dossier 17', description: 'gesloten', eventTriggerDateTime: '2026-03-01T12:00:00Z',
    eventQueries: [{ queryType: 'files', query: 'ComplianceAssetId:DOS-17' }, { queryType: 'messages', query: 'dossier 17' }], ...more,
  });

  it('are pending when they are made', () => {
    expect(graph.call('POST', events, newEvent())).toMatchObject({
      status: 201,
      body: {
        displayName: 'Dossier 17', eventTriggerDateTime: '2026-03-01T12:00:00Z', lastStatusUpdateDateTime: '0001-01-01T00:00:00Z',
        eventStatus: { error: null, status: 'pending' }, eventPropagationResults: [],
        eventQueries: [{ queryType: 'files', query: 'ComplianceAssetId:DOS-17' }, { queryType: 'messages', query: 'dossier 17' }],
      },
    });
  });

  it('happened when they were made, unless it is said when', () => {
    expect(graph.make(events, newEvent({ eventTriggerDateTime: undefined }))).toMatchObject({ eventTriggerDateTime: '2026-03-12T10:00:00Z' });
  });

  it('are listed, read with their kind, and deleted', () => {
    const made = graph.make(events, newEvent());
    const one = `${events}/${String(made['id'])}`;
    expect(graph.call('GET', events).body).toEqual({ value: [made] });
    expect(graph.call('GET', `${one}?$expand=retentionEventType`).body).toMatchObject({ retentionEventType: { displayName: 'Dossier gesloten' } });
    expect(graph.refusal('PATCH', one, { displayName: 'x' })).toEqual([501, expect.stringContaining('PATCH')]);
    expect(graph.call('DELETE', one).status).toBe(204);
    expect(graph.refusal('GET', one)[0]).toBe(404);
  });

  it.each([
    ['without a kind of event', { 'retentionEventType@odata.bind': undefined }, 'retentionEventType@odata.bind'],
    ['of a kind that does not exist', bind('none'), "'none'"],
    ['with a query that is none', { eventQueries: 'ComplianceAssetId:1' }, 'eventQueries'],
    ['with a blank name', { displayName: ' ' }, 'displayName'],
    ['on no day', { eventTriggerDateTime: 'yesterday' }, 'eventTriggerDateTime'],
  ])('are refused %s', (_what, more, named) => {
    expect(graph.refusal('POST', events, newEvent(more))).toEqual([400, expect.stringContaining(named)]);
  });

  it('search files by properties and their values only', () => {
    const query = (text: string) => graph.refusal('POST', events, newEvent({ eventQueries: [{ queryType: 'files', query: text }] }));
    expect(query('DOS-17')).toEqual([501, expect.stringContaining('DOS-17')]);
    expect(query('Product:1 AND Product:2')).toEqual([501, expect.stringContaining('AND')]);
    expect(query('')).toEqual([400, expect.any(String)]);
    expect(graph.make(events, newEvent({ eventQueries: [{ queryType: 'files', query: 'ProductID:"X Y" OR AssetID:7*' }] }))).toHaveProperty('id');
  });

  it('may have no query at all', () => {
    for (const eventQueries of [[], null, undefined]) expect(graph.make(events, newEvent({ eventQueries }))).toMatchObject({ eventQueries: [] });
  });

  it('lead to their kind, which is read and changed there', () => {
    const at = `${events}/${String(graph.make(events, newEvent())['id'])}/retentionEventType`;
    expect(graph.call('GET', at).body).toMatchObject({ id: typeId, displayName: 'Dossier gesloten' });
    expect(graph.call('PATCH', at, { description: 'Anders' }).body).toMatchObject({ id: typeId, description: 'Anders' });
    expect(graph.refusal('DELETE', at)).toEqual([501, expect.stringContaining('DELETE')]);
    expect(graph.refusal('GET', `${at}/x`)[0]).toBe(501);
  });

  it('and their kinds are for programs by themselves too, with the application permission', () => {
    const program = (scopes: readonly string[]) => ({ appOnly: true, person: { ...manager, tenantRoles: [] }, scopes });
    const [reader, writer] = [program(['RecordsManagement.Read.All']), program(['RecordsManagement.ReadWrite.All'])];
    expect(graph.call('POST', events, newEvent(), writer).status).toBe(201);
    expect(graph.call('GET', events, undefined, reader).status).toBe(200);
    expect(graph.call('GET', eventTypes, undefined, reader).status).toBe(200);
    expect(graph.refusal('POST', events, newEvent(), reader)[0]).toBe(403);
    expect(graph.refusal('GET', events, undefined, program(['Sites.FullControl.All']))[0]).toBe(403);
    expect(graph.refusal('GET', labels, undefined, writer)[0]).toBe(403);
  });

  it('have kinds that are named and described anew, and that stay while they are used', () => {
    const type = `${eventTypes}/${typeId}`;
    expect(graph.call('PATCH', type, { description: 'Anders' }).body).toMatchObject({ displayName: 'Dossier gesloten', description: 'Anders' });
    expect(graph.refusal('PATCH', type, { displayName: ' ' })[0]).toBe(400);
    expect(graph.call('PATCH', type, { displayName: 'Dossier GESLOTEN' }).body).toMatchObject({ displayName: 'Dossier GESLOTEN', description: 'Anders' });
    graph.make(eventTypes, { displayName: 'Anders' });
    expect(graph.refusal('PATCH', type, { displayName: 'anders' })[0]).toBe(409);
    graph.make(labels, { ...newLabel, retentionTrigger: 'dateOfEvent', ...bind() });
    expect(graph.refusal('DELETE', type)).toEqual([400, expect.stringContaining(newLabel.displayName)]);
    const other = String(graph.make(eventTypes, { displayName: 'Uit dienst' })['id']);
    const event = graph.make(events, newEvent(bind(other)));
    expect(graph.refusal('DELETE', `${eventTypes}/${other}`)).toEqual([400, expect.stringContaining('events')]);
    graph.call('DELETE', `${events}/${String(event['id'])}`);
    expect(graph.call('DELETE', `${eventTypes}/${other}`).status).toBe(204);
    expect(graph.refusal('POST', eventTypes, { displayName: 'DOSSIER gesloten' })[0]).toBe(409);
  });
});

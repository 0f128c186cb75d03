import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestTenant } from '../../support/tenant';
import { heldValue, workUrl } from '../contoso';
import type { Cli } from './cli';
import { startClis } from './start-clis';

/** A program that answers with the token that it is sent, as SharePoint demands before it tells anything. */
const startReceiver = async (): Promise<Server> => {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end(new URL(request.url ?? '/', 'http://localhost').searchParams.get('validationtoken') ?? '');
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  return server;
};

describe('CLI for Microsoft 365 with features, custom actions and webhooks', () => {
  let tenant: TestTenant;
  let end: () => Promise<void>;
  let olga: Cli;
  let ron: Cli;
  let receiver: Server;
  beforeAll(async () => {
    ({ tenant, clis: [olga, ron], end } = await startClis('olga', 'ron'));
    receiver = await startReceiver();
    await olga.run('spo list add', { webUrl: workUrl, title: 'Watched', baseTemplate: 'GenericList' });
  });
  afterAll(async () => {
    await end();
    await new Promise((closed) => { receiver.close(closed); });
  });

  const webUrl = workUrl;
  const id = '87294c72-f260-42f3-a41b-981a2ffce37a';

  it('lists, enables and disables features', async () => {
    expect(await olga.list('spo feature list', { webUrl, scope: 'Site' })).toContainEqual({ DefinitionId: '3bae86a2-776d-499d-9db8-fa4cdc7884f8', DisplayName: 'DocumentSet' });
    await olga.run('spo feature enable', { webUrl, id, scope: 'Web' });
    expect((await heldValue(tenant, 'features')).map(({ DefinitionId }) => DefinitionId)).toContain(id);
    expect(await olga.refused('spo feature enable', { webUrl, id, scope: 'Web' })).toMatch(/^Feature 'MDSFeature' \(ID: .*\) is already activated at scope/);
    expect(await ron.refused('spo feature disable', { webUrl, id, scope: 'Web' })).toMatch(/Access denied/);
    await olga.run('spo feature disable', { webUrl, id, scope: 'Web', force: true });
    expect(await olga.refused('spo feature disable', { webUrl, id, scope: 'Web' })).toBe(`Feature '${id}' is not activated at this scope.`);
  });

  it('adds, reads, changes and clears custom actions', async () => {
    await olga.run('spo customaction add', { webUrl, title: 'Print', name: 'print', location: 'Microsoft.SharePoint.StandardMenu', group: 'SiteActions', scope: 'Web', rights: 'ViewListItems' });
    const [added] = await heldValue(tenant, 'userCustomActions');
    expect(added).toMatchObject({ Title: 'Print', Rights: { High: '0', Low: '1' }, Scope: 3 });
    await olga.run('spo customaction set', { webUrl, id: added?.['Id'], scope: 'Web', title: 'Print it' });
    expect(await olga.one('spo customaction get', { webUrl, id: added?.['Id'], scope: 'Web' })).toMatchObject({ Title: 'Print it', Name: 'print', Scope: 'Web' });
    expect((await olga.list('spo customaction list', { webUrl })).map(({ Title }) => Title)).toEqual(['Print it']);
    expect(await ron.refused('spo customaction set', { webUrl, id: added?.['Id'], scope: 'Web', title: 'Of Ron' })).toMatch(/403/);
    await olga.run('spo customaction clear', { webUrl, scope: 'Web', force: true });
    expect(await heldValue(tenant, 'userCustomActions')).toEqual([]);
  });

  it('adds, lists, renews and removes webhooks', async () => {
    const notificationUrl = `http://localhost:${(receiver.address() as AddressInfo).port}/hook`;
    const made = await olga.one('spo list webhook add', { webUrl, listTitle: 'Watched', notificationUrl, clientState: 'mine' });
    expect(await olga.list('spo list webhook list', { webUrl, listTitle: 'Watched' })).toMatchObject([{ id: made['id'], clientState: 'mine', notificationUrl }]);
    await olga.run('spo list webhook set', { webUrl, listTitle: 'Watched', id: made['id'], clientState: 'ours' });
    expect(await olga.one('spo list webhook get', { webUrl, listTitle: 'Watched', id: made['id'] })).toMatchObject({ clientState: 'ours', notificationUrl });
    expect(await olga.refused('spo list webhook add', { webUrl, listTitle: 'Watched', notificationUrl: 'http://localhost:1/' })).toBe("Failed to validate the notification URL 'http://localhost:1/'.");
    expect(await ron.refused('spo list webhook list', { webUrl, listTitle: 'Watched' })).toMatch(/Access denied/);
    await olga.run('spo list webhook remove', { webUrl, listTitle: 'Watched', id: made['id'], force: true });
    expect(await heldValue(tenant, "lists/getbytitle('Watched')/subscriptions")).toEqual([]);
  });
});

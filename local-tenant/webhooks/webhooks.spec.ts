import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestTenant } from '../testing/test-tenant';

const list = "web/lists/getbytitle('Watched')";
const day = 24 * 3600 * 1000;

interface Notification { readonly value: readonly Record<string, unknown>[] }

/** A program that is told of changes: it answers tokens, and hands on what it is sent. */
class Receiver {
  public token: 'echo' | 'wrong' | 'refuse' | 'break' = 'echo';
  public status = 200;
  public readonly got: Notification[] = [];
  private wake: (() => void) | undefined;

  private constructor(private readonly server: Server) {}

  public static async start(): Promise<Receiver> {
    const server = createServer();
    await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get('validationtoken');
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        if (receiver.token === 'break') {
          response.writeHead(200, { 'Content-Length': '100' }).write('half', () => { request.socket.destroy(); });
          return;
        }
        if (token !== null) {
          response.writeHead(receiver.token === 'refuse' ? 403 : 200, { 'Content-Type': 'text/plain' }).end(receiver.token === 'wrong' ? 'no' : token);
          return;
        }
        response.writeHead(receiver.status).end();
        receiver.got.push(JSON.parse(Buffer.concat(parts).toString()) as Notification);
        receiver.wake?.();
      });
    });
    return receiver;
  }

  public get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}/hook?of=watched`;
  }

  public async received(count: number): Promise<readonly Notification[]> {
    while (this.got.length < count) {
      await new Promise<void>((resolve) => { this.wake = resolve; });
    }
    return this.got;
  }

  public async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => { this.server.close(closed); });
  }
}

describe('webhooks of a list', () => {
  let tenant: TestTenant;
  let receiver: Receiver;

  const inDays = (count: number): string => new Date(tenant.running.tenant.now().getTime() + count * day).toISOString();
  const subscribe = (more: Record<string, unknown> = {}, who = 'olga'): ReturnType<TestTenant['post']> =>
    tenant.post(who, `${list}/subscriptions`, { resource: 'Watched', notificationUrl: receiver.url, expirationDateTime: inDays(30), ...more });

  beforeEach(async () => {
    tenant = await TestTenant.start();
    receiver = await Receiver.start();
    await tenant.post('olga', 'web/lists', { Title: 'Watched', BaseTemplate: 100 });
  });
  afterEach(async () => {
    await tenant.stop();
    await receiver.stop();
  });

  it('are made once their receiver has answered its token, read, renewed and removed', async () => {
    const until = inDays(30);
    const made = await subscribe({ clientState: 'mine', expirationDateTime: until });
    const { Id } = (await tenant.ask('olga', `${list}?$select=Id`)).json as { Id: string };
    expect([made.status, made.json]).toMatchObject([201, {
      clientState: 'mine', notificationUrl: receiver.url, resource: Id, resourceData: null, expirationDateTime: until.replace(/\.\d+Z$/, 'Z'),
    }]);
    const path = `${list}/subscriptions('${String(made.json['id'])}')`;
    expect((await tenant.ask('olga', `${list}/subscriptions`)).json).toEqual({ value: [made.json] });
    const renewed = await tenant.ask('olga', path, { method: 'PATCH', body: { expirationDateTime: inDays(180), clientState: 'ours' } });
    expect(renewed.status).toBe(204);
    expect((await tenant.ask('olga', path)).json).toMatchObject({ clientState: 'ours', notificationUrl: receiver.url });
    expect((await tenant.ask('olga', path, { method: 'DELETE' })).status).toBe(200);
    expect((await tenant.ask('olga', path)).status).toBe(404);
  });

  it('are refused when the receiver gives another answer, is not there, or is not on this machine', async () => {
    for (const answer of ['wrong', 'refuse', 'break'] as const) {
      receiver.token = answer;
      const refused = await subscribe();
      expect([refused.status, refused.text]).toEqual([400, expect.stringContaining(`Failed to validate the notification URL '${receiver.url}'.`)]);
    }
    for (const url of ['http://localhost:1/', 'https://example.org/hook', 'file:///etc/passwd', 'nothing']) {
      expect((await subscribe({ notificationUrl: url })).text).toContain('System.InvalidOperationException');
    }
    expect((await tenant.ask('olga', `${list}/subscriptions`)).json).toEqual({ value: [] });
    receiver.token = 'echo';
    const made = await subscribe();
    receiver.token = 'wrong';
    const moved = await tenant.ask('olga', `${list}/subscriptions('${String(made.json['id'])}')`, { method: 'PATCH', body: { notificationUrl: `${receiver.url}&new=1` } });
    expect(moved.status).toBe(400);
  });

  it('last 180 days at most, and end by the clock', async () => {
    expect((await subscribe({ expirationDateTime: inDays(181) })).status).toBe(400);
    expect((await subscribe({ expirationDateTime: inDays(-1) })).status).toBe(400);
    expect((await subscribe({ expirationDateTime: undefined })).status).toBe(400);
    expect((await subscribe({ notificationUrl: '' })).status).toBe(400);
    expect((await subscribe({ clientState: 'x'.repeat(256) })).status).toBe(400);
    expect((await subscribe({ expirationDateTime: inDays(2) })).status).toBe(201);
    tenant.clock.advance(3 * 24 * 3600);
    expect((await tenant.ask('olga', `${list}/subscriptions`)).json).toEqual({ value: [] });
    tenant.resetControls();
  });

  it('are the matter of whoever manages the list, and nobody is asked for others', async () => {
    const made = await subscribe();
    for (const answer of [
      await subscribe({}, 'ron'), await tenant.ask('ron', `${list}/subscriptions`), await tenant.delete('ron', `${list}/subscriptions('${String(made.json['id'])}')`),
    ]) {
      expect(answer.status).toBe(403);
    }
    expect((await subscribe({}, 'mia')).status).toBe(201);
  });

  it('tell that the list has changed, with the state that was given, and tell it again when it was not taken', async () => {
    const made = await subscribe({ clientState: 'mine' });
    receiver.status = 500;
    await tenant.post('mia', `${list}/items`, { Title: 'New' });
    const [first] = await receiver.received(1);
    const { Id } = (await tenant.ask('olga', 'web?$select=Id')).json as { Id: string };
    expect(first).toEqual({ value: [{
      subscriptionId: made.json['id'], clientState: 'mine', resource: made.json['resource'], siteUrl: '/sites/register', webId: Id,
      tenantId: '11111111-1111-4111-8111-111111111111', expirationDateTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.0000000Z$/),
    }] });
    receiver.status = 200;
    // Whether the tenant has seen by then that its notification was refused, nothing tells: each round lets the pause pass anew.
    while (receiver.got.length < 2) {
      tenant.clock.advance(5 * 60 + 1);
      await tenant.ask('olga', `${list}?$select=Id`);
    }
    expect(receiver.got[1]).toEqual(first);
    await tenant.merge('mia', `${list}/items(1)`, { Title: 'Changed' });
    expect(await receiver.received(3)).toHaveLength(3);
    tenant.resetControls();
  });

  it('are not made in a batch, whose parts wait for nobody', async () => {
    const body = ['--b', 'Content-Type: multipart/mixed; boundary=c', '', '--c', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '',
      `POST ${tenant.running.origin}/sites/register/_api/${list}/subscriptions HTTP/1.1`, 'Content-Type: application/json', 'Accept: application/json', '',
      JSON.stringify({ resource: 'Watched', notificationUrl: receiver.url, expirationDateTime: inDays(3) }), '', '--c--', '', '--b--', ''].join('\r\n');
    const answer = await fetch(`${tenant.running.origin}/sites/register/_api/$batch`, {
      method: 'POST', headers: { Authorization: `Bearer ${tenant.tokenOf('olga')}`, 'Content-Type': 'multipart/mixed; boundary=b' }, body,
    });
    expect(await answer.text()).toContain('501');
    expect((await tenant.ask('olga', `${list}/subscriptions`)).json).toEqual({ value: [] });
  });
});

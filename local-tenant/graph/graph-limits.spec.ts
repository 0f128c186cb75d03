import { TestTenant } from '../testing/test-tenant';
import { issueToken } from '../identity/access-token';
import { personById } from '../users/principal-store';

describe('who asks Graph too much', () => {
  it('is told to wait in the words of Graph, for each part of a batch too', async () => {
    const tenant = await TestTenant.start();
    try {
      const { running } = tenant;
      const person = personById(running.tenant.db, 'olga');
      if (person === undefined) throw new Error('olga is missing');
      const token = issueToken(running.tenant.issuer, person, 'https://graph.microsoft.com', running.tenant.now()).access_token;
      const ask = (path: string, init: RequestInit = {}) =>
        fetch(`${running.origin}/graph/v1.0/${path}`, { ...init, headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' } });
      running.tenant.settings.change({ throttling: true, throttlingRequests: 3 });
      expect((await ask('me')).status).toBe(200);
      const requests = ['1', '2', '3'].map((id) => ({ id, method: 'GET', url: '/me' }));
      const batch = (await (await ask('$batch', { method: 'POST', body: JSON.stringify({ requests }) })).json()) as { responses: { status: number }[] };
      expect(batch.responses.map(({ status }) => status)).toEqual([200, 200, 429]);
      const refusal = await ask('me');
      expect([refusal.status, Number(refusal.headers.get('retry-after')) > 0]).toEqual([429, true]);
      expect(await refusal.json()).toMatchObject({ error: { code: 'activityLimitReached' } });
    } finally {
      await tenant.stop();
    }
  });
});

import { logChange } from '../changes/change-log';
import { itemById } from '../items/item-row';
import { TestTenant } from '../testing/test-tenant';
import { indexAhead } from './index-ahead';
import { changesBehind } from './search-index';

describe('a large backlog of the search index', () => {
  it('is worked off between requests, before anybody searches; a small one waits for a search', async () => {
    const tenant = await TestTenant.start();
    try {
      await tenant.post('olga', 'web/lists', { Title: 'Dossiers', BaseTemplate: 100 });
      await tenant.post('olga', "web/lists/getbytitle('Dossiers')/items", { Title: 'Een' });
      const { db, now } = tenant.running.tenant;
      const list = (await tenant.ask('olga', "web/lists/getbytitle('Dossiers')/id")).json['value'] as string;
      const item = itemById(db, list, 1);
      if (item === undefined) throw new Error('the item is missing');
      const indexed = (): number => db.get<{ n: number }>('SELECT count(*) AS n FROM search_items WHERE list_id = ?', list)?.n ?? 0;
      indexAhead(tenant.running.tenant);
      expect([changesBehind(db) > 0, indexed()]).toEqual([true, 0]);
      db.transaction(() => {
        for (let count = 0; count < 501; count += 1) logChange(db, item, 'update', now().toISOString());
      });
      await tenant.post('olga', "web/lists/getbytitle('Dossiers')/items", { Title: 'Twee' });
      while (changesBehind(db) > 0) await new Promise((done) => setTimeout(done, 1));
      expect(indexed()).toBe(2);
    } finally {
      await tenant.stop();
    }
  });
});

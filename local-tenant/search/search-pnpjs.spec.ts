import '@pnp/sp/search';
import { SearchQueryBuilder, SortDirection } from '@pnp/sp/search';
import { pnpClient } from '../testing/pnp-client';
import { TestTenant } from '../testing/test-tenant';

describe('search through PnPjs', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
    const sp = pnpClient(tenant, 'olga');
    const { list } = { list: (await sp.web.lists.ensure('Zaken')).list };
    for (const Title of ['Zaak een', 'Zaak twee', 'Zaak drie']) await list.items.add({ Title });
  });
  afterAll(() => tenant.stop());

  it('takes a text, and gives rows by name', async () => {
    const results = await pnpClient(tenant, 'ron').search('zaak twee');
    expect([results.RowCount, results.TotalRows]).toEqual([1, 1]);
    expect(results.PrimarySearchResults[0]).toMatchObject({ Title: 'Zaak twee', contentclass: 'STS_ListItem_GenericList' });
  });

  it('takes a built query, and gives its next page', async () => {
    const query = SearchQueryBuilder('contentclass:STS_ListItem_GenericList').rowLimit(2).selectProperties('Title')
      .sortList({ Property: 'Title', Direction: SortDirection.Ascending }).trimDuplicates;
    const first = await pnpClient(tenant, 'ron').search(query);
    expect(first.PrimarySearchResults.map(({ Title }) => Title)).toEqual(['Zaak drie', 'Zaak een']);
    const second = await first.getPage(2);
    expect(second?.PrimarySearchResults.map(({ Title }) => Title)).toEqual(['Zaak twee']);
  });
});

import { TestTenant } from '../testing/test-tenant';

const LIST = "web/lists/getbytitle('Tasks')";

describe('views that group, and ranges of dates', () => {
  let tenant: TestTenant;

  const rows = async (ViewXml: string): Promise<Record<string, unknown>[]> => {
    const answer = await tenant.post('mia', `${LIST}/RenderListDataAsStream`, { parameters: { ViewXml } });
    expect(answer.status).toBe(200);
    return answer.json['Row'] as Record<string, unknown>[];
  };
  const find = async (condition: string): Promise<string[]> => {
    const ViewXml = `<View><Query><Where>${condition}</Where><OrderBy><FieldRef Name='ID'/></OrderBy></Query></View>`;
    const answer = await tenant.post('mia', `${LIST}/getitems?$select=Title`, { query: { ViewXml } });
    expect([condition, answer.status]).toEqual([condition, 200]);
    return (answer.json['value'] as { Title: string }[]).map(item => item.Title);
  };
  const view = (grouping: string, more = ''): string =>
    `<View><Query><GroupBy ${grouping}</GroupBy><OrderBy><FieldRef Name='Title' Ascending='FALSE'/></OrderBy></Query><ViewFields><FieldRef Name='Title'/></ViewFields>${more}</View>`;

  beforeAll(async () => {
    tenant = await TestTenant.start();
    // A Wednesday.
    tenant.clock.set(new Date('2026-05-13T10:00:00Z'));
    await tenant.post('olga', 'web/lists', { Title: 'Tasks', BaseTemplate: 100 });
    for (const xml of ['<Field Type="Choice" Name="State" DisplayName="State"><CHOICES><CHOICE>Done</CHOICE><CHOICE>New</CHOICE></CHOICES></Field>',
      '<Field Type="DateTime" Name="Start" DisplayName="Start"/>', '<Field Type="DateTime" Name="End" DisplayName="End"/>', '<Field Type="Note" Name="Recurrence" DisplayName="Recurrence"/>']) {
      await tenant.post('olga', `${LIST}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
    }
    for (const [Title, State, Start, End] of [
      ['now', 'New', '2026-05-13T09:00:00Z', '2026-05-13T11:00:00Z'], ['this morning', 'Done', '2026-05-13T05:00:00Z', '2026-05-13T06:00:00Z'],
      ['monday', 'New', '2026-05-11T08:00:00Z', '2026-05-11T09:00:00Z'], ['last sunday', 'Done', '2026-05-10T08:00:00Z', '2026-05-10T09:00:00Z'],
      ['april', 'New', '2026-04-02T08:00:00Z', '2026-04-03T09:00:00Z'], ['years', 'New', '2020-01-01T00:00:00Z', '2030-01-01T00:00:00Z'],
    ]) expect((await tenant.post('mia', `${LIST}/items`, { Title, State, Start, End })).status).toBe(201);
  });
  afterAll(() => tenant.stop());

  it('put rows of a group together, in their own order, in getitems too', async () => {
    const ViewXml = view("Collapse='FALSE'><FieldRef Name='State'/>");
    const answer = await tenant.post('mia', `${LIST}/getitems?$select=Title,State`, { query: { ViewXml } });
    expect((answer.json['value'] as { Title: string; State: string }[]).map(({ State, Title }) => `${State}: ${Title}`)).toEqual(
      ['Done: this morning', 'Done: last sunday', 'New: years', 'New: now', 'New: monday', 'New: april']);
  });

  it('mark where a group begins and how many it holds, on every page', async () => {
    const heads = (await rows(view("><FieldRef Name='State' Ascending='FALSE'/>"))).map(row => [row['Title'], row['State.newgroup'], row['State.COUNT.group'], row['State.groupindex']]);
    expect(heads).toEqual([
      ['years', '1', '4', '1_'], ['now', undefined, undefined, undefined], ['monday', undefined, undefined, undefined], ['april', undefined, undefined, undefined],
      ['this morning', '1', '2', '2_'], ['last sunday', undefined, undefined, undefined],
    ]);
    const [first] = await rows(view("><FieldRef Name='State'/>", "<RowLimit Paged='TRUE'>1</RowLimit>"));
    expect(first).toMatchObject({ State: 'Done', 'State.COUNT.group': '2' });
  });

  it('show only the heads of the groups when they are collapsed', async () => {
    const found = await rows(view("Collapse='TRUE' GroupLimit='30'><FieldRef Name='State'/>"));
    expect(found.map(row => [row['State'], row['State.COUNT.group']])).toEqual([['Done', '2'], ['New', '4']]);
  });

  it('group by two columns at most', async () => {
    const names = (count: number): string => `>${['State', 'Start', 'End'].slice(0, count).map(name => `<FieldRef Name='${name}'/>`).join('')}`;
    expect((await rows(view(names(2)))).filter(row => row['Start.newgroup'] === '1')).toHaveLength(6);
    expect((await tenant.post('mia', `${LIST}/getitems`, { query: { ViewXml: view(names(3)) } })).status).toBe(500);
  });

  it.each([
    ['<Now/>', ['now', 'years']],
    ['<Today/>', ['now', 'this morning', 'years']],
    ['<Week/>', ['now', 'this morning', 'monday', 'years']],
    ['<Month/>', ['now', 'this morning', 'monday', 'last sunday', 'years']],
    ['<Year/>', ['now', 'this morning', 'monday', 'last sunday', 'april', 'years']],
    ['2026-04-03T00:00:00', ['april', 'years']],
  ])('overlap with %s', async (value, expected) => {
    expect(await find(`<DateRangesOverlap><FieldRef Name='Start'/><FieldRef Name='End'/><FieldRef Name='Recurrence'/><Value Type='DateTime'>${value}</Value></DateRangesOverlap>`)).toEqual(expected);
  });

  it('cannot overlap without two dates', async () => {
    const refused = async (condition: string): Promise<number> =>
      (await tenant.post('mia', `${LIST}/getitems`, { query: { ViewXml: `<View><Query><Where>${condition}</Where></Query></View>` } })).status;
    expect(await refused('<DateRangesOverlap></DateRangesOverlap>')).toBe(500);
    expect(await refused("<DateRangesOverlap><FieldRef Name='Start'/><FieldRef Name='Title'/><Value Type='DateTime'><Now/></Value></DateRangesOverlap>")).toBe(500);
  });
});

import '@pnp/sp/lists';
import { XMLParser } from 'fast-xml-parser';
import { pnpClient } from '../testing/pnp-client';
import { TestTenant } from '../testing/test-tenant';

const LIST = "web/lists/getbytitle('Papers')";
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: false, parseTagValue: false, isArray: (name) => name === 'Id' || name === 'z:row' });

type Row = Readonly<Record<string, string>>;

interface Told {
  readonly token: string;
  readonly more: boolean;
  readonly position: string | undefined;
  readonly rows: readonly Row[];
  readonly events: readonly (readonly [kind: string, id: string])[];
  readonly list: { readonly Title: string } | undefined;
  readonly mask: string;
}

interface Parsed {
  GetListItemChangesSinceTokenResult: { listitems: {
    EffectivePermMask: string;
    Changes: { LastChangeToken: string; MoreChanges?: string; List?: { Title: string }; Id?: { ChangeType: string; '#text'?: string }[] };
    'rs:data': { ItemCount: string; ListItemCollectionPositionNext?: string; 'z:row'?: Row[] };
  } };
}

function read(text: string): Told {
  const { Changes, EffectivePermMask, 'rs:data': data } = (parser.parse(text) as Parsed).GetListItemChangesSinceTokenResult.listitems;
  const rows = data['z:row'] ?? [];
  expect(data.ItemCount).toBe(String(rows.length));
  return {
    token: Changes.LastChangeToken, more: Changes.MoreChanges === 'TRUE', position: data.ListItemCollectionPositionNext, rows,
    events: (Changes.Id ?? []).map((entry) => [entry.ChangeType, entry['#text'] ?? ''] as const), list: Changes.List, mask: EffectivePermMask,
  };
}

describe('items since a token', () => {
  let tenant: TestTenant;

  const ask = async (query: Record<string, string>, who = 'mia'): Promise<Told> => {
    const answer = await tenant.post(who, `${LIST}/getlistitemchangessincetoken`, { query });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
    return read(answer.text);
  };
  const titles = ({ rows }: Told): (string | undefined)[] => rows.map((row) => row['ows_Title']);
  const add = async (title: string, more: Record<string, unknown> = {}): Promise<number> =>
    (await tenant.post('mia', `${LIST}/items`, { Title: title, ...more })).json['Id'] as number;

  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Papers', BaseTemplate: 100 });
    for (const xml of ['<Field Type="Number" Name="Amount" DisplayName="Amount"/>', '<Field Type="User" Name="Owner" DisplayName="Owner"/>',
      '<Field Type="MultiChoice" Name="Kinds" DisplayName="Kinds"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>']) {
      await tenant.post('olga', `${LIST}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
    }
  });
  afterAll(() => tenant.stop());

  it('begin with the list, its columns and all items, written as ADO writes them', async () => {
    const me = (await tenant.ask('mia', 'web/currentuser')).json['Id'] as number;
    const id = await add('"Eén" & <twee>', { Amount: 1.5, OwnerId: me, Kinds: ['a', 'b'] });
    const { list, rows, mask } = await ask({});
    expect(list).toMatchObject({ Title: 'Papers' });
    expect(rows.find((row) => row['ows_ID'] === String(id))).toMatchObject({
      ows_Title: '"Eén" & <twee>', ows_Amount: '1.50000000000000', ows_Owner: `${me};#mia Person`, ows_Kinds: ';#a;#b;#', ows_FSObjType: `${id};#0`,
      ows_FileRef: `${id};#sites/register/Lists/Papers/${id}_.000`, ows_owshiddenversion: '1', ows_Created: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/) as string,
    });
    expect(mask.split(', ')).toContain('EditListItems');
    expect((await ask({}, 'olga')).mask).toBe('FullMask');
  });

  it('tell afterwards only what changed, what was deleted and what came back', async () => {
    const [stays, changes, goes, returns] = [await add('stays'), await add('changes'), await add('goes'), await add('returns')];
    const { token } = await ask({});
    await tenant.merge('mia', `${LIST}/items(${changes})`, { Title: 'changed' });
    await tenant.delete('mia', `${LIST}/items(${goes})`);
    const bin = (await tenant.post('mia', `${LIST}/items(${returns})/recycle`)).json['value'] as string;
    await tenant.post('mia', `web/recyclebin('${bin}')/restore`);
    const fresh = await add('fresh');
    const told = await ask({ ChangeToken: token });
    expect(told.list).toBeUndefined();
    expect(told.rows.map((row) => Number(row['ows_ID']))).toEqual([changes, returns, fresh]);
    expect(told.events).toEqual([['Delete', String(goes)], ['Restore', String(returns)]]);
    expect(told.rows.map((row) => row['ows_ID'])).not.toContain(String(stays));
    expect(await ask({ ChangeToken: told.token })).toMatchObject({ rows: [], events: [], more: false });
  });

  it('come in portions of RowLimit that lose nothing', async () => {
    const { token } = await ask({});
    const ids: number[] = [];
    for (let count = 0; count < 5; count += 1) ids.push(await add(`portion ${count}`));
    const seen: number[] = [];
    let next = { token, more: true };
    while (next.more) {
      const told = await ask({ ChangeToken: next.token, RowLimit: '2' });
      seen.push(...told.rows.map((row) => Number(row['ows_ID'])));
      next = told;
    }
    expect(seen).toEqual(ids);
    const first = await ask({ RowLimit: '2' });
    expect(first.position).toMatch(/^Paged=TRUE&p_ID=\d+$/);
    const second = await ask({ RowLimit: '2', QueryOptions: `<QueryOptions><Paging ListItemCollectionPositionNext="${first.position!.replace(/&/g, '&amp;')}"/></QueryOptions>` });
    expect(second.rows.map((row) => row['ows_ID'])).not.toEqual(first.rows.map((row) => row['ows_ID']));
  });

  it('are those that query and Contains let through, with the columns and in the words that were asked for', async () => {
    await add('Testing one', { Amount: 1 });
    await add('Testing two', { Amount: 2 });
    const told = await ask({
      Query: '<Where><Gt><FieldRef Name="Amount"/><Value Type="Number">1.5</Value></Gt></Where>',
      Contains: '<Contains><FieldRef Name="Title"/><Value Type="Text">Testing</Value></Contains>',
      ViewFields: '<ViewFields><FieldRef Name="Title"/><FieldRef Name="Editor"/></ViewFields>',
      QueryOptions: '<QueryOptions><DateInUtc>TRUE</DateInUtc><ExpandUserField>TRUE</ExpandUserField><IncludePermissions>TRUE</IncludePermissions></QueryOptions>',
    });
    expect(titles(told)).toEqual(['Testing two']);
    const [row] = told.rows;
    expect(row).not.toHaveProperty('ows_Amount');
    expect(row!['ows_Editor']).toMatch(/^\d+;#mia Person,#i:0#\.f\|membership\|mia@test\.local,#mia@test\.local,#/);
    expect(row!['ows_Modified']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(row!['ows_PermMask']).toMatch(/^0x[0-9a-f]+$/);
  });

  it('are told anew to whom has a token that is none, or one of more than 60 days ago', async () => {
    const { token } = await ask({});
    const all = (await ask({})).rows.length;
    const strange = await ask({ ChangeToken: 'none' });
    expect([strange.events, strange.rows.length]).toEqual([[['InvalidToken', '']], all]);
    tenant.clock.advance(61 * 24 * 3600);
    expect((await ask({ ChangeToken: token })).events).toEqual([['InvalidToken', '']]);
    tenant.resetControls();
  });

  it('show nothing of what the caller may not see, neither items nor that they went', async () => {
    const { token } = await ask({}, 'ron');
    const id = await add('secret');
    await tenant.post('olga', `${LIST}/items(${id})/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
    expect(titles(await ask({ ChangeToken: token }, 'ron'))).toEqual([]);
    await tenant.delete('olga', `${LIST}/items(${id})`);
    expect((await ask({ ChangeToken: token }, 'ron')).events).toEqual([]);
    expect((await ask({ ChangeToken: token }, 'olga')).events).toEqual([['Delete', String(id)]]);
  });

  it('are what PnPjs asks for, and a folder that is not there holds nothing', async () => {
    const text = await pnpClient(tenant, 'mia').web.lists.getByTitle('Papers').getListItemChangesSinceToken({
      Contains: '<Contains><FieldRef Name="Title"/><Value Type="Text">Testing</Value></Contains>',
      QueryOptions: '<QueryOptions><IncludeMandatoryColumns>FALSE</IncludeMandatoryColumns><DateInUtc>False</DateInUtc><Folder>Shared Documents/Test1</Folder></QueryOptions>',
    });
    expect(read(text).rows).toEqual([]);
  });

  it('refuse what is not served of a query by name, and XML that cannot be read', async () => {
    const refusal = async (query: Record<string, string>): Promise<string> => {
      const { status, text } = await tenant.post('mia', `${LIST}/getlistitemchangessincetoken`, { query });
      return `${status} ${text}`;
    };
    expect(await refusal({ QueryOptions: '<QueryOptions><Strange/></QueryOptions>' })).toMatch(/^501 .*QueryOptions\/Strange/);
    expect(await refusal({ RowLimit: 'many' })).toMatch(/^501 .*RowLimit/);
    expect(await refusal({ Contains: '<Contains' })).toMatch(/^500 .*Cannot complete this action/);
    expect(await refusal({ ViewName: '{11111111-1111-4111-8111-111111111111}' })).toMatch(/^500 /);
  });
});

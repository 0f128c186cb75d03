import type { TestTenant } from './tenant';

const json = { 'Content-Type': 'application/json' };

/** Posts JSON to an address of the register site in a person's name. */
export const post = (tenant: TestTenant, person: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  tenant.fetchAs(person, `/sites/register/_api/web/${path}`, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });

/** Reads an address of the register site in a person's name. */
export const get = (tenant: TestTenant, person: string, path: string): Promise<Response> => tenant.fetchAs(person, `/sites/register/_api/web/${path}`);

const formValues = (columns: Readonly<Record<string, string>>) => Object.entries(columns).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));

/** Adds a row to a folder of a list as anybody with a token can. */
export const addRow = (tenant: TestTenant, person: string, list: string, folder: string, columns: Readonly<Record<string, string>>): Promise<Response> =>
  post(tenant, person, `lists/getbytitle('${list}')/AddValidateUpdateItemUsingPath()`, {
    listItemCreateInfo: { FolderPath: { DecodedUrl: `/sites/register/Lists/${list}${folder === '' ? '' : `/${folder}`}` }, UnderlyingObjectType: 0 },
    formValues: formValues(columns),
    bNewDocumentUpdate: false,
  });

/** Every way that REST has to change or take away a row, each as a request in a person's name. */
export const waysToChange = (tenant: TestTenant, person: string, list: string, id: number): readonly (readonly [name: string, Promise<Response>])[] => {
  const item = `lists/getbytitle('${list}')/items(${id})`;
  return [
    ['MERGE', post(tenant, person, item, { Title: 'x' }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' })],
    ['ValidateUpdateListItem', post(tenant, person, `${item}/ValidateUpdateListItem()`, { formValues: formValues({ Title: 'x' }), bNewDocumentUpdate: true })],
    ['DELETE', post(tenant, person, item, {}, { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' })],
    ['recycle', post(tenant, person, `${item}/recycle()`, {})],
  ];
};

interface Items {
  readonly value: readonly { readonly Id: number; readonly [column: string]: unknown }[];
}

/** Rows of a list that hold no folder, with these columns. */
export async function rows(tenant: TestTenant, person: string, list: string, select = 'Id', filter = ''): Promise<Items['value']> {
  const query = new URLSearchParams({ $select: select, $filter: `FSObjType eq 0${filter === '' ? '' : ` and ${filter}`}`, $top: '500' });
  const answer = await get(tenant, person, `lists/getbytitle('${list}')/items?${query.toString()}`);
  if (!answer.ok) throw new Error(`${list}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as Items).value;
}

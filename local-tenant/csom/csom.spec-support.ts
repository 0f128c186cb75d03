import type { TestTenant } from '../testing/test-tenant';

/** What `ProcessQuery` answered. */
export interface CsomAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly head: { readonly SchemaVersion?: string; readonly LibraryVersion?: string; readonly TraceCorrelationId?: string };
  /** undefined: nothing was refused. */
  readonly error: { readonly ErrorMessage: string; readonly ErrorCode: number; readonly ErrorTypeName: string; readonly ErrorValue: string | null } | undefined;
  /** Results by the id of their action. */
  readonly results: ReadonlyMap<number, unknown>;
  /** The same as an object, for what is known to be one. */
  object(id: number): Readonly<Record<string, unknown>>;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

export const requestXml = (actions: string, paths: string): string =>
  '<Request AddExpandoFieldTypeSuffix="true" SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="spec" '
  + `xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions>${actions}</Actions><ObjectPaths>${paths}</ObjectPaths></Request>`;

/** A value in a request: texts, numbers, truth values and null. */
export const parameter = (value: string | number | boolean | null, type?: string): string =>
  (value === null ? '<Parameter Type="Null" />'
    : `<Parameter Type="${type ?? (typeof value === 'string' ? 'String' : typeof value === 'number' ? 'Number' : 'Boolean')}">${escaped(String(value))}</Parameter>`);

export const method = (id: number, path: number, name: string, ...parameters: string[]): string =>
  `<Method Name="${name}" Id="${id}" ObjectPathId="${path}"><Parameters>${parameters.join('')}</Parameters></Method>`;

export const methodPath = (id: number, parent: number, name: string, ...parameters: string[]): string =>
  `<Method Id="${id}" ParentId="${parent}" Name="${name}"><Parameters>${parameters.join('')}</Parameters></Method>`;

export const propertyPath = (id: number, parent: number, name: string): string => `<Property Id="${id}" ParentId="${parent}" Name="${name}" />`;

export const identityPath = (id: number, name: unknown): string => `<Identity Id="${id}" Name="${escaped(String(name)).replace(/\n/g, '&#xA;')}" />`;

export const objectPath = (id: number, path: number): string => `<ObjectPath Id="${id}" ObjectPathId="${path}" />`;

export const identityQuery = (id: number, path: number): string => `<ObjectIdentityQuery Id="${id}" ObjectPathId="${path}" />`;

export const setProperty = (id: number, path: number, name: string, value: string | number | boolean | null, type?: string): string =>
  `<SetProperty Id="${id}" ObjectPathId="${path}" Name="${name}">${parameter(value, type)}</SetProperty>`;

const selection = (names: readonly string[] | 'all'): string =>
  `SelectAllProperties="${names === 'all' ? 'true' : 'false'}"><Properties>${names === 'all' ? '' : names.map((name) => `<Property Name="${name}" ScalarProperty="true" />`).join('')}</Properties>`;

/** @param children what is wanted of each child of a collection */
export const query = (id: number, path: number, names: readonly string[] | 'all', children?: readonly string[] | 'all'): string =>
  `<Query Id="${id}" ObjectPathId="${path}"><Query ${selection(names)}</Query>${children === undefined ? '' : `<ChildItemQuery ${selection(children)}</ChildItemQuery>`}</Query>`;

/** The paths to the context (1), its web (2) and the web's lists (3). */
export const webPaths = '<StaticProperty Id="1" TypeId="{3747adcd-a3c3-41b9-bfab-4a64dd2f1e0a}" Name="Current" />'
  + `${propertyPath(2, 1, 'Web')}${propertyPath(3, 2, 'Lists')}`;

/** Sends a body to `ProcessQuery` of a site. */
export const sendCsom = async (tenant: TestTenant, person: string, body: string, site = '/sites/register'): Promise<CsomAnswer> => {
  const response = await fetch(`${tenant.running.origin}${site}/_vti_bin/client.svc/ProcessQuery`, {
    method: 'POST', headers: { Authorization: `Bearer ${tenant.tokenOf(person)}`, 'Content-Type': 'text/xml' }, body,
  });
  const text = await response.text();
  const json = text.startsWith('[') ? (JSON.parse(text) as readonly unknown[]) : [{}];
  const head = json[0] as CsomAnswer['head'] & { ErrorInfo?: CsomAnswer['error'] | null };
  const results = new Map(json.slice(1).flatMap((value, at): [number, unknown][] => (at % 2 === 0 ? [[value as number, json[at + 2]]] : [])));
  return {
    status: response.status, text, headers: response.headers, head, error: head.ErrorInfo ?? undefined, results,
    object: (id) => results.get(id) as Readonly<Record<string, unknown>>,
  };
};

export const csom = (tenant: TestTenant, person: string, actions: string, paths: string, site?: string): Promise<CsomAnswer> =>
  sendCsom(tenant, person, requestXml(actions, paths), site);

/** `\/Guid(x)\/` as it is read: the id in it. */
export const guidIn = (value: unknown): string => /^\/Guid\(([0-9a-f-]{36})\)\/$/.exec(String(value))?.[1] ?? '';

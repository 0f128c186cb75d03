import type { TenantSettings } from '../controls/settings';
import { delegatedClaims, programApp } from '../identity/access-token';
import { signToken } from '../identity/json-web-token';
import { startSmallTenant, type SmallPerson, type SmallTenant } from '../testing/small-tenant';
import type { Database } from '../storage/database';
import { personById } from '../users/principal-store';

const site = '/sites/werk/_api';

/** What a label is to be like, over a label that retains for ten years from creation. */
export type LabelWish = Readonly<Record<string, unknown>>;

/** A small tenant with a library `Dossiers` and a list `Zaken` on `/sites/werk`, and the calls that labels are about. */
export class LabelTenant {
  private constructor(private readonly tenant: SmallTenant) {}

  public static async start(): Promise<LabelTenant> {
    const made = new LabelTenant(await startSmallTenant());
    for (const [Title, BaseTemplate] of [['Dossiers', 101], ['Archief', 101], ['Zaken', 100]] as const) {
      await made.send('owner', 'web/lists', { BaseTemplate, Title });
    }
    return made;
  }

  public get url(): string {
    return this.tenant.url;
  }

  public get db(): Database {
    return this.tenant.server.tenant.db;
  }

  /** Absolute address of a library of the site. */
  public library(name = 'Dossiers'): string {
    return `${this.url}/sites/werk/${name}`;
  }

  public get zaken(): string {
    return `${this.url}/sites/werk/Lists/Zaken`;
  }

  public stop(): Promise<void> {
    return this.tenant.stop();
  }

  public pass(seconds: number): void {
    this.tenant.pass(seconds);
  }

  public set(settings: Partial<TenantSettings>): void {
    this.tenant.server.tenant.settings.change(settings);
  }

  /** GET under `/sites/werk/_api`. */
  public get(person: SmallPerson, path: string): Promise<Response> {
    return this.tenant.as(person, 'GET', `${site}/${path}`);
  }

  /** GET under the root site's `_api`. */
  public getRoot(person: SmallPerson, path: string): Promise<Response> {
    return this.tenant.as(person, 'GET', `/_api/${path}`);
  }

  /** POST under the root site's `_api`. */
  public sendRoot(person: SmallPerson, path: string, body: unknown): Promise<Response> {
    return this.tenant.as(person, 'POST', `/_api/${path}`, body);
  }

  /** POST under `/sites/werk/_api`; `method` for what PnPjs sends as `X-HTTP-Method`. */
  public send(person: SmallPerson, path: string, body: unknown = undefined, method?: 'MERGE' | 'DELETE' | 'PUT'): Promise<Response> {
    return this.tenant.as(person, 'POST', `${site}/${path}`, body, method === undefined ? {} : { 'X-HTTP-Method': method, 'If-Match': '*' });
  }

  public call(person: SmallPerson, method: string, body: unknown): Promise<Response> {
    return this.send(person, `SP_CompliancePolicy_SPPolicyStoreProxy_${method}`, body);
  }

  public graph(method: string, path: string, body?: unknown, person: SmallPerson = 'records'): Promise<Response> {
    return this.tenant.as(person, method, `/graph/v1.0/${path}`, body);
  }

  /** As `graph`, of the member, by a program that was given these scopes and no others. */
  public graphWithin(scopes: readonly string[], method: string, path: string, body?: unknown, personId: SmallPerson = 'member'): Promise<Response> {
    const { issuer, db, now } = this.tenant.server.tenant;
    const person = personById(db, personId);
    if (person === undefined) throw new Error(`there is no ${personId}`);
    const token = signToken(delegatedClaims(issuer, person, programApp, 'https://graph.microsoft.com', scopes, now()), issuer.key);
    return this.tenant.as(personId, method, `/graph/v1.0/${path}`, body, { Authorization: `Bearer ${token}` });
  }

  public admin(method: string, path: string, body?: unknown, person: SmallPerson = 'records'): Promise<Response> {
    return this.tenant.as(person, method, `/_tenant/${path}`, body);
  }

  /** A token for Graph, for clients of their own. */
  public graphToken(person: SmallPerson): Promise<string> {
    return this.tenant.token(person, 'https://graph.microsoft.com');
  }

  /** Makes a label and, unless told otherwise, publishes it to the site. */
  public async label(displayName: string, wish: LabelWish = {}, published = true): Promise<Record<string, unknown>> {
    const answer = await this.graph('POST', 'security/labels/retentionLabels', {
      displayName, behaviorDuringRetentionPeriod: 'retain', actionAfterRetentionPeriod: 'none', retentionTrigger: 'dateCreated',
      retentionDuration: { '@odata.type': '#microsoft.graph.security.retentionDurationInDays', days: 3650 }, ...wish,
    });
    if (answer.status !== 201) throw new Error(await answer.text());
    if (published) await this.publish(displayName);
    return (await answer.json()) as Record<string, unknown>;
  }

  public publish(label: string, person: SmallPerson = 'records', to = '/sites/werk', how = 'publish'): Promise<Response> {
    return this.admin('POST', `label-policies/${how}`, { label, site: to }, person);
  }

  /** The labels that the site offers, by name. */
  public async offered(): Promise<string[]> {
    const path = `SP.CompliancePolicy.SPPolicyStoreProxy.GetAvailableTagsForSite(siteUrl=@a1)?@a1='${encodeURIComponent(`${this.url}/sites/werk`)}'`;
    const { value } = (await (await this.get('visitor', path)).json()) as { value: readonly { TagName: string }[] };
    return value.map((tag) => tag.TagName);
  }

  public setDefault(complianceTagValue: string, more: LabelWish = {}, person: SmallPerson = 'owner'): Promise<Response> {
    return this.call(person, 'SetListComplianceTag', {
      listUrl: this.library(), complianceTagValue, blockDelete: false, blockEdit: false, syncToItems: false, ...more,
    });
  }

  public labelItems(itemIds: readonly number[], complianceTagValue: string, person: SmallPerson = 'member', listUrl = this.library()): Promise<Response> {
    return this.call(person, 'SetComplianceTagOnBulkItems', { itemIds, listUrl, complianceTagValue });
  }

  /** Puts a file into a folder of the site. @returns the id of its item */
  public async upload(name: string, folder = 'Dossiers', content = 'inhoud'): Promise<number> {
    const path = `web/GetFolderByServerRelativePath(DecodedUrl='/sites/werk/${folder}')/Files/AddUsingPath(DecodedUrl='${name}',overwrite=true)`;
    const answer = await this.send('member', path, content);
    if (!answer.ok) throw new Error(await answer.text());
    return ((await this.item(`${folder}/${name}`)) as { Id: number }).Id;
  }

  /** What shows the label of a file. */
  public async item(path: string, select = 'Id,OData__ComplianceTag'): Promise<unknown> {
    const address = `web/GetFileByServerRelativePath(DecodedUrl='/sites/werk/${path}')/ListItemAllFields?$select=${select}`;
    return (await this.get('visitor', address)).json();
  }

  /** Only the label's name; null: none. */
  public async labelOf(path: string): Promise<string | null> {
    return ((await this.item(path)) as { OData__ComplianceTag: string | null }).OData__ComplianceTag;
  }

  /** Status and sentence of a refusal. */
  public static async refusal(answer: Promise<Response>): Promise<[status: number, message: string, code: string]> {
    const { status, ...given } = { status: (await answer).status, body: await (await answer).text() };
    const { 'odata.error': error } = (given.body === '' ? {} : JSON.parse(given.body)) as { 'odata.error'?: { code: string; message: { value: string } } };
    return [status, error?.message.value ?? '', error?.code ?? ''];
  }
}

import { startSmallTenant, type SmallPerson, type SmallTenant } from '../testing/small-tenant';

export type Json = Record<string, unknown>;

/** A tenant with a library, and short ways to what specs ask of it. */
export class Library {
  private constructor(
    public readonly tenant: SmallTenant,
    public readonly title: string,
    public readonly site: string,
  ) {}

  public static async start(settings: Json = {}, title = 'Dossiers'): Promise<Library> {
    const library = new Library(await startSmallTenant(), title, '/sites/werk');
    await library.add(settings, title);
    return library;
  }

  /** Another library of the site, or of the other one. */
  public async another(title: string, settings: Json = {}, site = this.site): Promise<Library> {
    const library = new Library(this.tenant, title, site);
    await library.add(settings, title);
    return library;
  }

  public get root(): string {
    return `${this.site}/${this.title}`;
  }

  public get list(): string {
    return `${this.site}/_api/web/lists/getByTitle('${this.title}')`;
  }

  public stop(): Promise<void> {
    return this.tenant.stop();
  }

  public file(name: string): string {
    return `${this.site}/_api/web/GetFileByServerRelativePath(DecodedUrl=${quoted(`${this.root}/${name}`)})`;
  }

  public folder(name = ''): string {
    return `${this.site}/_api/web/GetFolderByServerRelativePath(DecodedUrl=${quoted(name === '' ? this.root : `${this.root}/${name}`)})`;
  }

  public upload(name: string, body: string | Uint8Array, more = '', person: SmallPerson = 'member', folder = ''): Promise<Response> {
    return this.tenant.as(person, 'POST', `${this.folder(folder)}/Files/AddUsingPath(DecodedUrl=${quoted(name)}${more})`, body);
  }

  public async addFolder(name: string, person: SmallPerson = 'member'): Promise<Response> {
    return this.tenant.as(person, 'POST', `${this.folder()}/folders/AddUsingPath(DecodedUrl=${quoted(name)})`);
  }

  public post(person: SmallPerson, path: string, body?: unknown): Promise<Response> {
    return this.tenant.as(person, 'POST', path, body);
  }

  /** What a GET answers, as JSON. */
  public async get(person: SmallPerson, path: string): Promise<Json> {
    return (await (await this.tenant.as(person, 'GET', path)).json()) as Json;
  }

  public async text(name: string, person: SmallPerson = 'member'): Promise<string> {
    const answer = await this.tenant.as(person, 'GET', `${this.file(name)}/$value`);
    return answer.status === 200 ? answer.text() : `refused: ${answer.status}`;
  }

  public async merge(person: SmallPerson, path: string, body: Json): Promise<Response> {
    return this.tenant.as(person, 'POST', path, body, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
  }

  private async add(settings: Json, title: string): Promise<void> {
    const made = await this.post('owner', `${this.site}/_api/web/lists`, { BaseTemplate: 101, Title: title });
    if (made.status !== 201) throw new Error(`the library ${title} was not made: ${await made.text()}`);
    if (Object.keys(settings).length === 0) return;
    const changed = await this.merge('owner', this.list, settings);
    if (changed.status !== 204) throw new Error(`the library ${title} was not set: ${await changed.text()}`);
  }
}

export const quoted = (text: string): string => `'${encodeURIComponent(text.replace(/'/g, "''"))}'`;

/** Status, code and message of a refusal. */
export const refusalOf = async (answer: Response): Promise<[status: number, code: string, message: string]> => {
  const body = (await answer.json()) as { 'odata.error'?: { code: string; message: { value: string } } };
  return [answer.status, body['odata.error']?.code ?? '', body['odata.error']?.message.value ?? JSON.stringify(body)];
};

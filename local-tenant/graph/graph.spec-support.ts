import { startSmallTenant, type SmallPerson, type SmallTenant } from '../testing/small-tenant';

/** What Graph answered: status, JSON and headers. */
export interface GraphReply {
  readonly status: number;
  readonly json: Record<string, never> & { readonly value: readonly Record<string, never>[] };
  readonly headers: Headers;
}

/** A tenant, and requests to its Graph. */
export class GraphTenant {
  private constructor(public readonly tenant: SmallTenant) {}

  public static async start(): Promise<GraphTenant> {
    return new GraphTenant(await startSmallTenant());
  }

  /** @param path after the version */
  public async ask(person: SmallPerson, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<GraphReply> {
    const answer = await this.tenant.as(person, method, `/graph/v1.0/${path}`, body, { Accept: 'application/json', ...headers });
    const text = await answer.text();
    return { status: answer.status, json: (text.startsWith('{') ? JSON.parse(text) : {}) as GraphReply['json'], headers: answer.headers };
  }

  public get(person: SmallPerson, path: string, headers?: Record<string, string>): Promise<GraphReply> {
    return this.ask(person, 'GET', path, undefined, headers);
  }

  public async rest(person: SmallPerson, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Record<string, unknown>> {
    const answer = await this.tenant.as(person, method, `/sites/werk/_api/${path}`, body, headers);
    const text = await answer.text();
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, unknown>;
  }

  public async stop(): Promise<void> {
    await this.tenant.stop();
  }
}

/** A refusal as Graph writes it. */
export const refused = (code: string, message: unknown = expect.any(String)): unknown => ({
  error: {
    code, message,
    innerError: { date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/), 'request-id': expect.any(String), 'client-request-id': expect.any(String) },
  },
});

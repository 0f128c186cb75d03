import { graphHost, sharePointHosts, signInHost } from './tenant-names';

/** By which door a request came in: in plain text, over https, or through the CONNECT front. */
export type Door = 'http' | 'https' | 'front';

/** The address that a client asked, and so the one that stands in the answers to it. */
export interface AskedAddress {
  /** `https://localhost:4401` */
  readonly origin: string;
  /** Where Graph's versions begin there: `https://localhost:4401/graph`, `https://graph.microsoft.com`. */
  readonly graphRoot: string;
}

const onLoopback = (port: number | undefined): readonly string[] => (port === undefined ? [] : [`localhost:${port}`, `127.0.0.1:${port}`]);

/** The addresses that are this tenant's own. A request to another host came by DNS rebinding, one from another origin from a stranger's page. */
export class Addresses {
  private readonly hosts: Readonly<Record<Door, readonly string[]>>;
  private readonly named: readonly string[];

  public constructor(port: number, securePort: number | undefined, domain: string) {
    this.named = securePort === undefined ? [] : sharePointHosts(domain);
    this.hosts = {
      http: onLoopback(port),
      https: onLoopback(securePort),
      front: securePort === undefined ? [] : [...this.named, graphHost, signInHost],
    };
  }

  /** Every origin under which the tenant's SharePoint can be asked. */
  public sharePointOrigins(): readonly string[] {
    return [...this.hosts.http.map((host) => `http://${host}`), ...[...this.hosts.https, ...this.named].map((host) => `https://${host}`)];
  }

  /** @returns undefined when the request was not addressed to this tenant */
  public asked(door: Door, hostHeader: string | undefined): AskedAddress | undefined {
    const host = (hostHeader ?? '').toLowerCase().replace(door === 'front' ? /:443$/ : /$^/, '');
    if (!this.hosts[door].includes(host)) {
      return undefined;
    }
    const origin = `${door === 'http' ? 'http' : 'https'}://${host}`;
    return { origin, graphRoot: host === graphHost ? origin : `${origin}/graph` };
  }

  /** Whether a page of this origin is the tenant's own. */
  public isOwnOrigin(origin: string): boolean {
    const { http, https, front } = this.hosts;
    return [...http.map((host) => `http://${host}`), ...[...https, ...front].map((host) => `https://${host}`)].includes(origin.toLowerCase());
  }

  /** Whether an absolute address in a batch is on this tenant's SharePoint. */
  public isOwnHost(host: string): boolean {
    return [...this.hosts.http, ...this.hosts.https, ...this.named].includes(host.toLowerCase());
  }
}

import { RegisterError } from '../../domain/errors';
import { reach } from './reach';
import { readRefusal, refusalError } from './read-failure';

interface Digest {
  readonly value: string;
  readonly until: number;
}

/** Form digests by web address: cookie sessions must send one with every write. Asked once, however many writes wait. */
export class FormDigests {
  private readonly asked = new Map<string, Promise<Digest>>();

  constructor(private readonly now: () => number = Date.now) {}

  async of(webUrl: string): Promise<string> {
    const known = await this.asked.get(webUrl);
    if (known !== undefined && known.until > this.now()) return known.value;
    const asking = this.ask(webUrl);
    this.asked.set(webUrl, asking);
    try {
      return (await asking).value;
    } catch (error) {
      this.asked.delete(webUrl);
      throw error;
    }
  }

  /** After the server refused one: someone else signed in, or the session was renewed. */
  forget(webUrl: string): void {
    this.asked.delete(webUrl);
  }

  private async ask(webUrl: string): Promise<Digest> {
    const url = `${webUrl}_api/contextinfo`;
    const response = await reach(url, { method: 'POST', headers: { Accept: 'application/json' }, credentials: 'same-origin' });
    const body = await response.text();
    if (!response.ok) throw refusalError(readRefusal(response.status, body), url);
    const info = JSON.parse(body) as { FormDigestValue?: string; FormDigestTimeoutSeconds?: number };
    if (info.FormDigestValue === undefined) throw new RegisterError('SIGNED_OUT', { status: '200', detail: '', list: '' });
    // A minute early, so that a digest never runs out on its way.
    const lives = Math.max(0, (info.FormDigestTimeoutSeconds ?? 1800) - 60);
    return { value: info.FormDigestValue, until: this.now() + lives * 1000 };
  }
}

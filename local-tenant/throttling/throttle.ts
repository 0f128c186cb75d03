import type { Settings } from '../controls/settings';

/** Where a user stands with their requests. */
export interface Standing {
  /** Seconds until they may send again; undefined: they may now. */
  readonly retryAfter?: number;
  /** RateLimit-* from four fifths of the limit on, as SharePoint sends them (a preview of Microsoft's; sp-dev-docs). */
  readonly headers: Readonly<Record<string, string>>;
}

interface Window {
  readonly began: number;
  used: number;
}

/** From which share of the limit on the headers are sent. */
const warnFrom = 0.8;

/**
 * Counts each user's requests, over SharePoint and Graph together, in windows that begin with their first request (which kind of window
 * Microsoft uses is not published). Requests that are refused count too, but do not prolong the window.
 */
export class Throttle {
  private readonly windows = new Map<string, Window>();

  public constructor(private readonly settings: Settings, private readonly now: () => Date) {}

  /** Counts one request, or one part of a batch. */
  public count(personId: string): Standing {
    this.windowOf(personId).used += 1;
    return this.standing(personId, 1);
  }

  /** @param counted how many of the requests so far are the one that is asked about */
  public standing(personId: string, counted = 0): Standing {
    const { throttling, throttlingRequests: limit, throttlingSeconds: seconds } = this.settings.current;
    const { began, used } = this.windowOf(personId);
    if (!throttling) {
      return { headers: {} };
    }
    const reset = Math.max(1, Math.ceil((began + seconds * 1000 - this.now().getTime()) / 1000));
    const headers: Standing['headers'] = used < warnFrom * limit
      ? {}
      : { 'RateLimit-Limit': String(limit), 'RateLimit-Remaining': String(Math.max(0, limit - used)), 'RateLimit-Reset': String(reset) };
    return { headers, ...(used - counted >= limit ? { retryAfter: reset } : {}) };
  }

  private windowOf(personId: string): Window {
    const now = this.now().getTime();
    const known = this.windows.get(personId);
    if (known !== undefined && now >= known.began && now < known.began + this.settings.current.throttlingSeconds * 1000) {
      return known;
    }
    const window = { began: now, used: 0 };
    this.windows.set(personId, window);
    return window;
  }
}

import { RegisterError } from '../../domain/errors';
import type { FormDigests } from './form-digests';
import { reach } from './reach';
import { readRefusal } from './read-failure';

export interface SendOptions {
  readonly digests: FormDigests;
  /** Waits for so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

const tries = 4;
/** A server that asks for more than this is not waited for: the caller is told instead. */
const longestWait = 120_000;
const badDigest = '-2130575251';

const isRead = (init: RequestInit): boolean => (init.method ?? 'GET').toUpperCase() === 'GET';

const needsDigest = (init: RequestInit): boolean => {
  const headers = new Headers(init.headers);
  return !isRead(init) && !headers.has('Authorization') && !headers.has('X-RequestDigest');
};

const withDigest = async (url: URL, init: RequestInit, { digests }: SendOptions): Promise<RequestInit> => {
  if (!needsDigest(init)) return init;
  const headers = new Headers(init.headers);
  headers.set('X-RequestDigest', await digests.of(webOf(url)));
  return { ...init, headers };
};

/** `https://host/sites/x/_api/...` -> `https://host/sites/x/`. */
const webOf = (url: URL): string => url.href.slice(0, url.href.indexOf('_api/'));

/** Retry-After in milliseconds: seconds or a date (RFC 9110 §10.2.3); null when absent. */
export const retryAfter = (response: Response, now: number): number | null => {
  const header = response.headers.get('Retry-After');
  if (header === null) return null;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? null : Math.max(0, wait);
};

/** 429 and 503 were not carried out and may be sent again; what else failed on its way may have been, unless it only read. */
const mayRepeat = (status: number, init: RequestInit): boolean =>
  status === 429 || status === 503 || (status === 504 && isRead(init));

const signInPage = (response: Response): boolean =>
  response.ok && (response.headers.get('Content-Type') ?? '').includes('text/html');

const refusedDigest = async (response: Response): Promise<boolean> =>
  response.status === 403 && readRefusal(403, await response.clone().text()).number === badDigest;

/**
 * Sends one request: with a form digest where the session needs it, a fresh one when it was refused, and again when the
 * server asks to come back later. Writes are never repeated after a lost connection, since they may have arrived.
 */
export const send = async (url: URL, init: RequestInit, options: SendOptions): Promise<Response> => {
  let backOff = 500;
  for (let attempt = 1; ; attempt++) {
    const request = await withDigest(url, init, options);
    let response: Response;
    try {
      response = await reach(url.href, request);
    } catch (error) {
      if (!isRead(init) || attempt >= 2) throw error;
      await options.wait(backOff);
      continue;
    }
    if (signInPage(response)) throw new RegisterError('SIGNED_OUT', { status: '200', detail: '', list: '' });
    if (attempt === 1 && needsDigest(init) && (await refusedDigest(response))) {
      options.digests.forget(webOf(url));
      continue;
    }
    if (!mayRepeat(response.status, init) || attempt >= tries) return response;
    const asked = retryAfter(response, Date.now()) ?? backOff;
    if (asked > longestWait) return response;
    await options.wait(asked);
    backOff *= 2;
  }
};

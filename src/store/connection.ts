import type { TimelinePipe } from '@pnp/core';
import { DefaultParse, InjectHeaders, type Queryable, ResolveOnData } from '@pnp/queryable';
import { spfi, type SPFI } from '@pnp/sp/fi';
import '@pnp/sp/batching';
import '@pnp/sp/fields';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-groups';
import '@pnp/sp/site-users';
import '@pnp/sp/views';
import '@pnp/sp/webs';
import { FormDigests } from './http/form-digests';
import { readFailure } from './http/read-failure';
import { send, type SendOptions } from './http/send';

export interface ConnectOptions {
  /** An access token for the site. Without one the browser's session is used, with a form digest for writes. */
  readonly bearer?: string;
  /** How waiting is done between tries; for specs. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const session: TimelinePipe<Queryable> = (instance) => {
  instance.on.pre(async (url, init, result) => [url, { ...init, cache: 'no-store', credentials: 'same-origin' }, result]);
  return instance;
};

const sendWith =
  (options: SendOptions): TimelinePipe<Queryable> =>
  (instance) => {
    instance.on.send.replace(async (url: URL, init: RequestInit) => send(url, init, options));
    return instance;
  };

/** Every rejection becomes a `RegisterError`, wherever in PnPjs it arose, inside batches too. */
const rejectAsRegisterError: TimelinePipe<Queryable> = (instance) => {
  instance.on.error(function (error: unknown) {
    // PnPjs keeps the promise's reject function under this symbol; its own RejectOnError uses the same.
    const reject = Symbol.for('Queryable_Reject');
    const { emit, toUrl } = this as unknown as { emit: Record<symbol, (error: unknown) => void>; toUrl(): string };
    void readFailure(error, Reflect.apply(toUrl, this, [])).then((failure) => emit[reject]?.(failure));
  });
  return instance;
};

/**
 * A connection to a SharePoint site. Requests honour Retry-After, and every failure is a `RegisterError`.
 * `webUrl` is absolute: `https://city.sharepoint.com/sites/register`.
 */
export const connect = (webUrl: string, options: ConnectOptions = {}): SPFI => {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json;charset=utf-8' };
  const authorised = options.bearer === undefined ? headers : { ...headers, Authorization: `Bearer ${options.bearer}` };
  return spfi(webUrl.replace(/\/+$/, '')).using(
    InjectHeaders(authorised),
    session,
    sendWith({ digests: new FormDigests(), wait: options.wait ?? sleep }),
    DefaultParse(),
    ResolveOnData(),
    rejectAsRegisterError,
  );
};

import { randomUUID } from 'node:crypto';

/** SharePoint waits for a receiver at most so long. */
const patience = 5000;

/** The tenant speaks to nobody but programs of its own machine; for SharePoint others are simply not to be reached. */
const isReachable = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
  && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

interface Said {
  readonly status: number;
  readonly text: string;
}

const send = async (url: string, body?: string): Promise<Said | undefined> => {
  if (!isReachable(url)) {
    return undefined;
  }
  try {
    const response = await fetch(url, {
      method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(patience), headers: { 'Content-Type': body === undefined ? 'text/plain' : 'application/json' },
    });
    return { status: response.status, text: await response.text() };
  } catch {
    // Nobody there, no answer in time, or one that breaks off: the same to SharePoint, and what is said to the caller tells it.
    return undefined;
  }
};

/** Whether a receiver answers with the token that it is sent, as it must before anybody can subscribe it. */
export const answersToken = async (url: string): Promise<boolean> => {
  const token = randomUUID();
  const said = await send(`${url}${url.includes('?') ? '&' : '?'}validationtoken=${token}`);
  return said?.status === 200 && said.text === token;
};

/** @returns whether the receiver took it */
export const notify = async (url: string, notification: unknown): Promise<boolean> => {
  const said = await send(url, JSON.stringify(notification));
  return said !== undefined && said.status >= 200 && said.status < 300;
};

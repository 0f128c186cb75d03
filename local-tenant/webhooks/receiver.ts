import { randomUUID } from 'node:crypto';

/** SharePoint waits for a receiver at most so long. */
const patience = 5000;

/** The tenant speaks to nobody but programs of its own machine; for SharePoint others are simply not to be reached. */
const isReachable = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
  && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

const send = async (url: string, body?: string): Promise<Response | undefined> => {
  if (!isReachable(url)) {
    return undefined;
  }
  try {
    return await fetch(url, {
      method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(patience), headers: { 'Content-Type': body === undefined ? 'text/plain' : 'application/json' },
    });
  } catch {
    // Nobody there, no answer in time: the same to SharePoint, and what is said to the caller tells it.
    return undefined;
  }
};

/** Whether a receiver answers with the token that it is sent, as it must before anybody can subscribe it. */
export const answersToken = async (url: string): Promise<boolean> => {
  const token = randomUUID();
  const response = await send(`${url}${url.includes('?') ? '&' : '?'}validationtoken=${token}`);
  if (response === undefined) {
    return false;
  }
  const text = await response.text();
  return response.status === 200 && text === token;
};

/** @returns whether the receiver took it */
export const notify = async (url: string, notification: unknown): Promise<boolean> => {
  const response = await send(url, JSON.stringify(notification));
  await response?.arrayBuffer();
  return response?.ok ?? false;
};

import type { BrowserContext } from 'playwright-core';

/** What it cost to get a screen to the point where somebody can work with it. */
export interface Cost {
  readonly milliseconds: number;
  /** That went over the connection: what the browser had kept is not counted. */
  readonly requests: number;
  /** Bytes as they crossed the connection, headers and compression included. */
  readonly bytes: number;
}

/** Opens an address in a new window of a person's browser and counts until `text` stands on the screen. */
export async function visitCost(context: BrowserContext, address: string, text: string | RegExp): Promise<Cost> {
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Network.enable');
  let requests = 0;
  let bytes = 0;
  protocol.on('Network.responseReceived', ({ response }) => (requests += response.fromDiskCache === true ? 0 : 1));
  protocol.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const began = performance.now();
  await page.goto(address);
  await page.getByText(text).first().waitFor({ timeout: 120_000 });
  const milliseconds = performance.now() - began;
  await page.close();
  return { milliseconds, requests, bytes };
}

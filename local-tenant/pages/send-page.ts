import type { ServerResponse } from 'node:http';

/** What a page of the tenant may do: its own scripts and styles only, no evaluation, no frames of others. */
const policy = (styles: string, formsGo: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    `form-action ${formsGo}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * Sends a page. A page with a web part lets scripts write style elements, as Fluent UI does. Browsers hold the answer to a form to where forms
 * may go as well: a sign-in for an app ends at the app's own address.
 */
export const sendPage = (
  response: ServerResponse, status: number, markup: string, hosts: 'webPart' | 'nothing' = 'nothing', formsGo: 'here' | 'anywhere' = 'here',
): void => {
  const content = Buffer.from(markup);
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': content.length,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policy(hosts === 'webPart' ? "'self' 'unsafe-inline'" : "'self'", formsGo === 'here' ? "'self'" : "'self' http: https:"),
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(content);
};

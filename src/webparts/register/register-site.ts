/**
 * Where the register stands: the address set on the web part (absolute or server-relative), or the web that the page
 * belongs to when none is set. Without a slash at the end.
 */
export function registerSite(configured: string | undefined, currentWebUrl: string): string {
  const address = configured?.trim();
  const absolute = address ? new URL(address, currentWebUrl).href : currentWebUrl;
  return absolute.replace(/\/+$/, '');
}

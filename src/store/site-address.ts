/** An address as rows keep it: server-relative where it is on the register's own server, so that a row survives a move. */
export const storedAddress = (address: string, siteUrl: string): string => {
  const url = new URL(address, siteUrl);
  return url.origin === new URL(siteUrl).origin ? decodeURI(url.pathname) : url.href;
};

/** An address from a row, absolute; '' stays ''. */
export const absoluteAddress = (stored: string, siteUrl: string): string =>
  stored === '' ? '' : new URL(stored, siteUrl).href.replace(/\/$/, '');

/** An address as a list holds it, absolute or server-relative, as an absolute one on the same server, without a slash at the end. */
export const absoluteAddress = (address: string, onServerOf: string): string => new URL(address, onServerOf).href.replace(/\/$/, '');

/** The form in which lists keep addresses: a tenant that is renamed keeps its libraries. */
export const serverRelative = (address: string, onServerOf: string): string => {
  const url = new URL(address, onServerOf);
  return url.origin === new URL(onServerOf).origin ? url.pathname.replace(/\/$/, '') : url.href.replace(/\/$/, '');
};

/** The names of Microsoft's services that stand for this tenant behind the CONNECT front. */
export const graphHost = 'graph.microsoft.com';
export const signInHost = 'login.microsoftonline.com';

/** The tenant's name in addresses: the first label of its domain, `lindervoort` of `lindervoort.example`. */
const shortName = (domain: string): string => (domain.split('.')[0] ?? '').toLowerCase().replace(/[^a-z0-9-]/g, '');

/**
 * The SharePoint hosts that are this tenant behind the front: its own, and `contoso`, the tenant of Microsoft's documentation, so that
 * what was written for an example runs as it stands. The first is the one that the tenant calls itself.
 */
export const sharePointHosts = (domain: string): readonly string[] =>
  [...new Set([shortName(domain), 'contoso'])]
    .filter((name) => name !== '')
    .flatMap((name) => [`${name}.sharepoint.com`, `${name}-admin.sharepoint.com`]);

/** All hosts that the front opens a tunnel to. */
export const frontHosts = (domain: string): readonly string[] => [...sharePointHosts(domain), graphHost, signInHost];

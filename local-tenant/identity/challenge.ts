import { sharePointId } from './resource';
import type { TokenRefusal } from './access-token';

/** Where a client without a valid token is sent: SharePoint's own challenge. */
export const challenge = (tenantId: string): string =>
  `Bearer realm="${tenantId}",client_id="${sharePointId}",trusted_issuers="00000001-0000-0000-c000-000000000000@*,https://sts.windows.net/*/",` +
  'authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"';

const invalidClient = (number: number) => (reason: string): string => `${number};reason="${reason}";category="invalid_client"`;

/** What `x-ms-diagnostics` says besides; the numbers are those that public reports of refused tokens show. */
export const diagnosticsOf: Readonly<Record<TokenRefusal, (reason: string) => string>> = {
  invalid: invalidClient(3000006), expired: invalidClient(3000008), audience: invalidClient(3000003), unknownPerson: invalidClient(3000006),
  application: (reason) => `3001000;reason="${reason}";category="invalid_client"`,
};

import { createHash } from 'node:crypto';

/** Roles that a person holds in the tenant as a whole, as Entra and Purview give them. */
export type TenantRole = 'recordsManagement' | 'sharePointAdministrator';

/** One person of the tenant, as the seed file names them. */
export interface Person {
  /** Short name that the addresses of this tenant use: `an.claes`. */
  readonly id: string;
  readonly displayName: string;
  /** Also the user principal name. */
  readonly mail: string;
  readonly jobTitle: string;
  readonly tenantRoles: readonly TenantRole[];
}

/** The Entra object id of a person: the same for the same tenant and person, also in another data folder. */
export function objectIdOf(tenantId: string, personId: string): string {
  const digest = createHash('sha256').update(`${tenantId}/${personId}`).digest('hex');
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `4${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}

/** The number under which a person's sign-in account goes: 16 hexadecimal digits, which begin as Microsoft's do. */
export const puidOf = (tenantId: string, personId: string): string => `1003${createHash('sha256').update(`puid/${tenantId}/${personId}`).digest('hex').slice(0, 12)}`;

/** The claim by which SharePoint knows a person. */
export function loginNameOf(person: Person): string {
  return `i:0#.f|membership|${person.mail.toLowerCase()}`;
}

import type { Principal } from './principal';

/** SP.PrincipalType: 1 user, 4 security group (the claim of everyone), 8 SharePoint group. */
const principalTypes = { person: 1, everyone: 4, group: 8 } as const;

export const principalTypeOf = ({ kind }: Principal): number => principalTypes[kind];

import { basePermissionsType } from '../odata/complex-types';
import { valueResource } from '../odata/declare';
import type { Operation } from '../odata/entity-type';
import { maskOf } from '../security/permissions';
import type { Site } from './site';

/** Whether the caller has every permission of a mask on the web; an empty mask is always held. */
export const doesUserHavePermissions: Operation<Site> = {
  parameters: { permissionMask: basePermissionsType },
  needs: 'Open',
  run: (site, values, call) => {
    const asked = values.nested('permissionMask');
    const half = (name: 'High' | 'Low'): bigint => BigInt(String(asked?.raw(name) ?? 0));
    const mask = maskOf(half('High'), half('Low'));
    return valueResource('DoesUserHavePermissions', 'Edm.Boolean', (call.access.maskOn(site.scopeId) & mask) === mask);
  },
};

import { accessDenied } from '../errors/refusals';
import type { Requirement } from '../odata/entity-type';
import type { Call } from '../rest/call';

/** Whether the caller fulfils what a member declares. Nothing in the engine runs, writes or shows anything without asking here. */
export const fulfils = <E>(requirement: Requirement<E>, entity: E, scopeId: () => number, call: Call): boolean => {
  if (requirement === 'open') {
    return true;
  }
  return typeof requirement === 'function'
    ? requirement(entity, call)
    : call.access.has(requirement, scopeId());
};

/** @throws 403 */
export const permit = <E>(requirement: Requirement<E>, entity: E, scopeId: () => number, call: Call): void => {
  if (requirement !== 'open' && typeof requirement !== 'function') {
    call.access.demand(requirement, scopeId());
  } else if (!fulfils(requirement, entity, scopeId, call)) {
    throw accessDenied();
  }
};

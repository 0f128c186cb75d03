import type { GraphCall } from '../graph-call';
import { GraphError } from '../graph-error';

const read = ['RecordsManagement.Read.All', 'RecordsManagement.ReadWrite.All'];
const write = ['RecordsManagement.ReadWrite.All'];

/**
 * Records management is for people with that role, signed in themselves, through a program that was given the scope for it: Microsoft documents
 * "Application: not supported". Which Purview role it takes is unverified.
 * @throws 403
 */
export function demandRecordsManagement(call: GraphCall): void {
  const needed = call.method === 'GET' ? read : write;
  const scoped = call.scopes === undefined || needed.some((scope) => call.scopes?.includes(scope));
  if (call.appOnly === true || !scoped || !call.person.tenantRoles.includes('recordsManagement')) {
    throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
}

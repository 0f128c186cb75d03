import type { GraphCall } from '../graph-call';
import { GraphError } from '../graph-error';

const read = ['RecordsManagement.Read.All', 'RecordsManagement.ReadWrite.All'];
const write = ['RecordsManagement.ReadWrite.All'];

/**
 * Records management is for people with that role, through a program that was given the scope for it; which Purview role it takes is unverified. To
 * events and their kinds a program comes by itself as well, by the application permission of the same name: Microsoft documents that for them, and
 * "Application: not supported" for labels (and so, unverified, for the terms of the file plan).
 * @throws 403
 */
export function demandRecordsManagement(call: GraphCall, programs: 'people only' | 'programs too' = 'people only'): void {
  const needed = call.method === 'GET' ? read : write;
  const scoped = call.scopes === undefined || needed.some((scope) => call.scopes?.includes(scope));
  const mayBe = call.appOnly === true ? programs === 'programs too' && call.scopes !== undefined : call.person.tenantRoles.includes('recordsManagement');
  if (!scoped || !mayBe) throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

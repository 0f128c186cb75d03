import { loginNameOf } from '../identity/person';
import type { Call } from '../rest/call';
import { personById } from '../users/principal-store';
import { accessDenied } from '../errors/refusals';
import { isTenantAdministrator } from '../webs/tenant-administrator';
import { badTermName, termGroupNotEmpty, termGroupTaken, termIdTaken, termSetTaken, termTaken } from './term-refusals';
import {
  putTerm, putTermGroup, putTermSet, removeTermGroup, termById, termGroupById, termGroups, termSetById, termSetsOf, termsIn, type Term, type TermGroup,
  type TermSet,
} from './term-store';

/** Everybody reads the term store; it is changed by those who administer SharePoint in the tenant. @throws 403 */
export const demandTermStoreManager = (call: Call): void => {
  if (!isTenantAdministrator(call)) {
    throw accessDenied();
  }
};

const checkedName = (name: string): string => {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > 255 || /[;"<>|&\t]/.test(trimmed)) {
    throw badTermName();
  }
  return trimmed;
};

const checkFreeId = (call: Call, id: string): void => {
  if (termById(call.db, id) ?? termSetById(call.db, id) ?? termGroupById(call.db, id)) {
    throw termIdTaken();
  }
};

const same = (name: string) => (other: { readonly name: string }): boolean => other.name.toLowerCase() === name.toLowerCase();

const ownerNow = (call: Call): string => {
  const person = personById(call.db, call.access.caller.personId);
  return person === undefined ? '' : loginNameOf(person);
};

/** @throws ApiError for a name or id that is taken, or a name that cannot be */
export const addTermGroup = (call: Call, wantedName: string, id: string): TermGroup => {
  demandTermStoreManager(call);
  const name = checkedName(wantedName);
  if (termGroups(call.db).some(same(name))) {
    throw termGroupTaken();
  }
  checkFreeId(call, id);
  const group: TermGroup = { id, name, description: '', created: call.now, modified: call.now };
  putTermGroup(call.db, group);
  return group;
};

/** @throws ApiError for a name that the group has, an id that is taken, or a name that cannot be */
export const addTermSet = (call: Call, group: TermGroup, wantedName: string, id: string, lcid: number): TermSet => {
  demandTermStoreManager(call);
  const name = checkedName(wantedName);
  if (termSetsOf(call.db, group.id).some(same(name))) {
    throw termSetTaken();
  }
  checkFreeId(call, id);
  const set: TermSet = {
    id, groupId: group.id, name, lcid, description: '', owner: ownerNow(call), created: call.now, modified: call.now, properties: {},
  };
  putTermSet(call.db, set);
  return set;
};

/** @throws ApiError for a label that a term beside it has, an id that is taken, or a name that cannot be */
export const addTerm = (call: Call, setId: string, parentId: string | null, wantedName: string, id: string, lcid: number): Term => {
  demandTermStoreManager(call);
  const name = checkedName(wantedName);
  if (termsIn(call.db, setId, parentId).some(same(name))) {
    throw termTaken();
  }
  checkFreeId(call, id);
  const term: Term = {
    id, setId, parentId, name, lcid, description: '', owner: ownerNow(call), deprecated: false, created: call.now, modified: call.now, properties: {},
    localProperties: {},
  };
  putTerm(call.db, term);
  return term;
};

/** @throws ApiError for a name that a term beside it has */
export const changeTerm = (call: Call, term: Term, change: Partial<Term>): void => {
  demandTermStoreManager(call);
  const name = change.name === undefined ? term.name : checkedName(change.name);
  if (termsIn(call.db, term.setId, term.parentId).some((other) => other.id !== term.id && same(name)(other))) {
    throw termTaken();
  }
  putTerm(call.db, { ...term, ...change, name, modified: call.now });
};

/** @throws ApiError for a name that another set of its group has */
export const changeTermSet = (call: Call, set: TermSet, change: Partial<TermSet>): void => {
  demandTermStoreManager(call);
  const name = change.name === undefined ? set.name : checkedName(change.name);
  if (termSetsOf(call.db, set.groupId).some((other) => other.id !== set.id && same(name)(other))) {
    throw termSetTaken();
  }
  putTermSet(call.db, { ...set, ...change, name, modified: call.now });
};

/** @throws ApiError for a name that another group has */
export const changeTermGroup = (call: Call, group: TermGroup, change: Partial<TermGroup>): void => {
  demandTermStoreManager(call);
  const name = change.name === undefined ? group.name : checkedName(change.name);
  if (termGroups(call.db).some((other) => other.id !== group.id && same(name)(other))) {
    throw termGroupTaken();
  }
  putTermGroup(call.db, { ...group, ...change, name, modified: call.now });
};

/** @throws ApiError for a group that has sets */
export const deleteTermGroup = (call: Call, group: TermGroup): void => {
  demandTermStoreManager(call);
  if (termSetsOf(call.db, group.id).length > 0) {
    throw termGroupNotEmpty();
  }
  removeTermGroup(call.db, group);
};

import type { Database } from '../storage/database';
import { addAssignment, copyAssignments } from './role-store';
import { dropScope, newScope, type ScopeKind } from './scope-store';
import { fullControlRoleId } from './standard-roles';

/** A web, list, folder or item in so far as it can have permissions of its own. */
export interface Securable {
  readonly kind: ScopeKind;
  readonly siteId: string;
  /** For people who look into the database. */
  readonly label: string;
  /** Canonical path under `_api/`. */
  readonly path: string;
  readonly scopeId: number;
  /** Whether that scope is its own. */
  readonly isOwn: boolean;
  /** The scope that it inherits from, or would inherit from. */
  readonly parentScopeId: number;
  /** Writes the scope into its row, and into the rows of what is in it and had the same scope until now. */
  rescope(db: Database, scopeId: number, isOwn: boolean): void;
  /** Takes away the scopes of their own that things in it have. */
  clearBelow(db: Database, scopeId: number): void;
}

/**
 * Gives a securable permissions of its own: a copy of what it inherited, or only Full Control for whoever does it (what SharePoint
 * leaves is told so by practitioners, unverified).
 */
export const breakInheritance = (
  db: Database, securable: Securable, copy: boolean, clearSubscopes: boolean, principalId: number,
): void => {
  let { scopeId } = securable;
  if (!securable.isOwn) {
    scopeId = newScope(db, securable.siteId, securable.kind, securable.scopeId, securable.label);
    if (copy) {
      copyAssignments(db, securable.scopeId, scopeId);
    } else {
      addAssignment(db, scopeId, principalId, fullControlRoleId);
    }
    securable.rescope(db, scopeId, true);
  }
  if (clearSubscopes) {
    securable.clearBelow(db, scopeId);
  }
};

/** Back to what the parent grants; what hangs below and had this scope goes along. */
export const resetInheritance = (db: Database, securable: Securable): void => {
  // The root web inherits from nothing.
  if (!securable.isOwn || securable.parentScopeId === securable.scopeId) {
    return;
  }
  securable.rescope(db, securable.parentScopeId, false);
  db.run('UPDATE scopes SET parent_id = ? WHERE parent_id = ?', securable.parentScopeId, securable.scopeId);
  dropScope(db, securable.scopeId);
};

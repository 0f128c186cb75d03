import { accessDenied, unauthorizedOperation } from '../errors/refusals';
import type { Database } from '../storage/database';
import { bitOf, fullMask, type Permission } from './permissions';

/** Who asks: the person, and the user that SharePoint made of them on this site. */
export interface Caller {
  /** A person, or `app:<id>` for an app by itself. */
  readonly personId: string;
  readonly principalId: number;
  /** Site collection administrator, through an app that leaves them all of it. */
  readonly isAdmin: boolean;
  /** Every right is their own, without any grant, as far as `limit` lets: an administrator, or an app by itself. */
  readonly holdsAll: boolean;
  /** How they signed in: a cookie session needs a form digest for writes. */
  readonly via: 'bearer' | 'cookie';
  /** What their app may do on this site collection at most; absent: all that they may do themselves. */
  readonly limit?: bigint;
  /** Where that comes from, for other site collections. */
  readonly scopes?: readonly string[];
  readonly appId?: string;
}

/**
 * The one place where permissions are decided. A securable is a scope's id: the web's, or that of a list, folder or item whose
 * inheritance was broken; whatever inherits carries its parent's scope id in its own row.
 * Site collection administrators pass everything.
 */
export class Access {
  private readonly masks = new Map<number, bigint>();
  private membership: readonly number[] | undefined;

  public constructor(
    private readonly db: Database,
    private readonly siteId: string,
    public readonly caller: Caller,
  ) {}

  /** Group ids and claims that count for the caller, and the caller's own id. */
  public principals(): readonly number[] {
    const { principalId } = this.caller;
    this.membership ??= this.db.remembered(`principals ${this.siteId} ${principalId}`, () => principalsOf(this.db, this.siteId, principalId));
    return this.membership;
  }

  /** The rights on a scope: the person's own, as far as their app was granted them too. */
  public maskOn(scopeId: number): bigint {
    return this.ownMaskOn(scopeId) & (this.caller.limit ?? fullMask);
  }

  /** Whether the caller's app may do this at all, whatever the person may. */
  public mayThroughApp(permission: Permission): boolean {
    return ((this.caller.limit ?? fullMask) & bitOf(permission)) !== 0n;
  }

  private ownMaskOn(scopeId: number): bigint {
    if (this.caller.holdsAll) {
      return fullMask;
    }
    const known = this.masks.get(scopeId);
    if (known !== undefined) {
      return known;
    }
    const mask = this.db.remembered(
      `mask ${this.siteId} ${scopeId} ${this.caller.principalId}`, () => maskOfPrincipals(this.db, this.siteId, scopeId, this.principals()),
    );
    this.masks.set(scopeId, mask);
    return mask;
  }

  public has(permission: Permission, scopeId: number): boolean {
    return (this.maskOn(scopeId) & bitOf(permission)) !== 0n;
  }

  /** @throws 403 */
  public demand(permission: Permission, scopeId: number): void {
    if (!this.has(permission, scopeId)) {
      throw this.mayThroughApp(permission) ? accessDenied() : unauthorizedOperation();
    }
  }

  /** @throws 403 for who does not administer the site collection */
  public demandAdministrator(): void {
    if (!this.caller.isAdmin) {
      throw this.caller.holdsAll ? unauthorizedOperation() : accessDenied();
    }
  }

  /** Of these scopes, those on which the caller has the permission: the trim for queries over many rows. */
  public among(permission: Permission, scopeIds: readonly number[]): number[] {
    return scopeIds.filter((scopeId) => this.has(permission, scopeId));
  }

  /** Grants may change within a request (an owner breaks inheritance): what was computed before does not count any more. */
  public forget(): void {
    this.masks.clear();
    this.membership = undefined;
  }
}

/** The user, the groups that they are in, the claims that everyone has, and the groups that hold those claims. */
export const principalsOf = (db: Database, siteId: string, userId: number): number[] => {
  const rows = db.all<{ id: number }>(
    `WITH own(id) AS (
       SELECT ?2 UNION SELECT id FROM principals WHERE site_id = ?1 AND kind = 'everyone')
     SELECT id FROM own UNION
     SELECT group_id FROM group_members JOIN own ON own.id = member_id WHERE site_id = ?1`,
    siteId,
    userId,
  );
  return rows.map((row) => row.id);
};

export const maskOfPrincipals = (db: Database, siteId: string, scopeId: number, principals: readonly number[]): bigint => {
  const rows = db.all<{ mask: string }>(
    `SELECT DISTINCT r.mask FROM role_assignments a JOIN role_definitions r ON r.site_id = ? AND r.id = a.role_id
     WHERE a.scope_id = ? AND a.principal_id IN (SELECT value FROM json_each(?))`,
    siteId,
    scopeId,
    JSON.stringify(principals),
  );
  return rows.reduce((mask, row) => mask | BigInt(row.mask), 0n);
};

import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Tenant } from '../../rest/tenant';

export const recordTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS oidc_records (
     kind TEXT NOT NULL, id TEXT NOT NULL, content TEXT NOT NULL, uid TEXT, grant_id TEXT, expires INTEGER,
     PRIMARY KEY (kind, id)) WITHOUT ROWID`,
  'CREATE INDEX IF NOT EXISTS oidc_records_uid ON oidc_records (kind, uid)',
  'CREATE INDEX IF NOT EXISTS oidc_records_grant ON oidc_records (grant_id)',
];

/** Where the provider keeps codes, refresh tokens and sessions: in the tenant's own database, ending by the tenant's own clock. */
export const recordAdapter = (tenant: Tenant) => class RecordAdapter implements Adapter {
  public constructor(private readonly kind: string) {}

  public async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const expires = expiresIn ? Math.floor(tenant.now().getTime() / 1000) + expiresIn : null;
    tenant.db.run(
      'INSERT OR REPLACE INTO oidc_records (kind, id, content, uid, grant_id, expires) VALUES (?, ?, ?, ?, ?, ?)',
      this.kind, id, JSON.stringify(payload), payload.uid ?? null, payload.grantId ?? null, expires,
    );
  }

  public async find(id: string): Promise<AdapterPayload | undefined> {
    return this.read('id', id);
  }

  public async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.read('uid', uid);
  }

  /** Device codes are not offered. */
  public async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  public async destroy(id: string): Promise<void> {
    tenant.db.run('DELETE FROM oidc_records WHERE kind = ? AND id = ?', this.kind, id);
  }

  public async revokeByGrantId(grantId: string): Promise<void> {
    tenant.db.run('DELETE FROM oidc_records WHERE grant_id = ?', grantId);
  }

  public async consume(id: string): Promise<void> {
    const found = await this.find(id);
    if (found !== undefined) {
      tenant.db.run(
        'UPDATE oidc_records SET content = ? WHERE kind = ? AND id = ?',
        JSON.stringify({ ...found, consumed: Math.floor(tenant.now().getTime() / 1000) }), this.kind, id,
      );
    }
  }

  private read(column: 'id' | 'uid', value: string): AdapterPayload | undefined {
    const row = tenant.db.get<{ content: string; expires: number | null }>(
      `SELECT content, expires FROM oidc_records WHERE kind = ? AND ${column} = ?`, this.kind, value,
    );
    const ended = row?.expires != null && row.expires * 1000 <= tenant.now().getTime();
    return row === undefined || ended ? undefined : (JSON.parse(row.content) as AdapterPayload);
  }
};

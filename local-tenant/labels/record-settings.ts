import type { TenantSettings } from '../controls/settings';
import type { Database } from '../storage/database';

/** What an administrator decides for records management in the whole tenant (Purview portal: settings of retention labels). */
export interface RecordSettings {
  /** People may delete what carries a label that is no record. */
  readonly allowFilesWithKeepLabelToBeDeletedSPO: boolean;
  /** The same in people's OneDrive. */
  readonly allowFilesWithKeepLabelToBeDeletedODB: boolean;
  /** Records are not unlocked for new versions. */
  readonly advancedRecordVersioningDisabled: boolean;
  /** The properties of a locked record are not edited. */
  readonly metadataEditBlockingEnabled: boolean;
}

export type RecordSetting = keyof RecordSettings;

/** The settings, as an administrator set them by `SPPolicyStoreProxy`, else as the tenant was started (`controls/settings.ts`). */
export const recordSettings = (db: Database, started: TenantSettings): RecordSettings => ({
  allowFilesWithKeepLabelToBeDeletedSPO: started.labelledItemsDeletable,
  allowFilesWithKeepLabelToBeDeletedODB: started.labelledItemsDeletable,
  advancedRecordVersioningDisabled: false,
  metadataEditBlockingEnabled: !started.recordPropertiesEditable,
  ...Object.fromEntries(
    db.all<{ name: RecordSetting; value: number }>('SELECT name, value FROM record_settings').map(({ name, value }) => [name, value === 1]),
  ),
});

/** Sets one for good. */
export const setRecordSetting = (db: Database, name: RecordSetting, value: boolean): void => {
  db.run('INSERT OR REPLACE INTO record_settings (name, value) VALUES (?, ?)', name, value ? 1 : 0);
};

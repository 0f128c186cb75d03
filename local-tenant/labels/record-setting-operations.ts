import { accessDenied } from '../errors/refusals';
import { nothing, valueResource } from '../odata/declare';
import type { Operation } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { isTenantAdministrator } from '../webs/tenant-administrator';
import type { Site } from '../webs/site';
import { recordSettings, setRecordSetting, type RecordSetting } from './record-settings';

const demandTenantAdministrator = (call: Call): void => {
  if (!isTenantAdministrator(call)) throw accessDenied();
};

/** `Get...` and `Set...` by the name of the setting, with the name of the parameter that sets it. */
const named: readonly (readonly [name: string, setting: RecordSetting, parameter: string])[] = [
  ['AllowFilesWithKeepLabelToBeDeletedODB', 'allowFilesWithKeepLabelToBeDeletedODB', 'allowDeletion'],
  ['AllowFilesWithKeepLabelToBeDeletedSPO', 'allowFilesWithKeepLabelToBeDeletedSPO', 'allowDeletion'],
  ['AdvancedRecordVersioningDisabled', 'advancedRecordVersioningDisabled', 'disabled'],
  ['MetadataEditBlockingEnabled', 'metadataEditBlockingEnabled', 'enabled'],
];

const byName = (prefix: string, operation: (...of: (typeof named)[number]) => Operation<Site>): Record<string, Operation<Site>> =>
  Object.fromEntries(named.map((of) => [`${prefix}${of[0]}`, operation(...of)]));

/** What the settings of records management are: for administrators of the tenant (SharePoint, CSOM methods for retention labels). */
export const recordSettingQuestions = byName('Get', (name, setting) => ({
  needs: 'open',
  run: (_site, _values, call) => {
    demandTenantAdministrator(call);
    return valueResource(`Get${name}`, 'Edm.Boolean', recordSettings(call.db, call.settings)[setting]);
  },
}));

/** Sets them, for the whole tenant. */
export const recordSettingDeeds = byName('Set', (_name, setting, parameter) => ({
  parameters: { [parameter]: 'Edm.Boolean' },
  needs: 'open',
  run: (_site, values, call) => {
    demandTenantAdministrator(call);
    setRecordSetting(call.db, setting, values.flag(parameter));
    return nothing;
  },
}));

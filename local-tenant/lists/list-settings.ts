import { checkListFormula } from '../fields/check-formula';
import { demandReadableByAll } from '../fields/unique-and-permissions';
import { invalidArgument, notImplemented, spException } from '../errors/refusals';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { isLibrary, type List, type ListSettings } from './list';

/** Settings that are either on or off, by the property's name. */
const flags = {
  Hidden: 'hidden', OnQuickLaunch: 'onQuickLaunch', ContentTypesEnabled: 'contentTypesEnabled', EnableAttachments: 'enableAttachments',
  EnableFolderCreation: 'enableFolderCreation', EnableVersioning: 'enableVersioning', EnableMinorVersions: 'enableMinorVersions',
  EnableModeration: 'enableModeration', ForceCheckout: 'forceCheckout', NoCrawl: 'noCrawl', DisableGridEditing: 'disableGridEditing',
  CrawlNonDefaultViews: 'crawlNonDefaultViews', DefaultItemOpenInBrowser: 'defaultItemOpenInBrowser',
  DefaultItemOpenUseListSetting: 'defaultItemOpenUseListSetting', DisableCommenting: 'disableCommenting',
  ExcludeFromOfflineClient: 'excludeFromOfflineClient', ExemptFromBlockDownloadOfNonViewableFiles: 'exemptFromBlockDownload',
  IsApplicationList: 'isApplicationList', MultipleDataList: 'multipleDataList', ParserDisabled: 'parserDisabled',
  EnableAssignToEmail: 'enableAssignToEmail', EnableRequestSignOff: 'enableRequestSignOff',
} as const satisfies Record<string, keyof ListSettings>;

const numbers = {
  MajorVersionLimit: 'majorVersionLimit', MajorWithMinorVersionsLimit: 'majorWithMinorVersionsLimit', ReadSecurity: 'readSecurity',
  WriteSecurity: 'writeSecurity', DraftVersionVisibility: 'draftVersionVisibility', ListExperienceOptions: 'listExperience',
} as const satisfies Record<string, keyof ListSettings>;

const texts = {
  Description: 'description', ValidationFormula: 'validationFormula', ValidationMessage: 'validationMessage', Direction: 'direction',
  DefaultNewFormUrl: 'newFormUrl', DefaultEditFormUrl: 'editFormUrl', DefaultDisplayFormUrl: 'displayFormUrl', ImageUrl: 'imageUrl',
  DocumentTemplateUrl: 'documentTemplateUrl', Color: 'color', Icon: 'icon', DefaultContentApprovalWorkflowId: 'approvalWorkflowId',
} as const satisfies Record<string, keyof ListSettings>;

const given = (values: Values, now: ListSettings): ListSettings => {
  const changed: Record<string, unknown> = { ...now };
  const take = (names: Readonly<Record<string, keyof ListSettings>>, read: (name: string) => unknown): void => {
    Object.entries(names).filter(([name]) => values.has(name) && values.raw(name) !== null)
      .forEach(([name, setting]) => { changed[setting] = read(name); });
  };
  take(flags, (name) => values.flag(name));
  take(numbers, (name) => values.number(name));
  take(texts, (name) => values.text(name));
  return changed as unknown as ListSettings;
};

const ranges: readonly (readonly [property: string, setting: keyof ListSettings, allowed: readonly number[]])[] = [
  ['ReadSecurity', 'readSecurity', [1, 2]],
  ['WriteSecurity', 'writeSecurity', [1, 2, 4]],
  ['DraftVersionVisibility', 'draftVersionVisibility', [0, 1, 2]],
  ['ListExperienceOptions', 'listExperience', [0, 1, 2]],
];

/** What SharePoint cannot keep of a list. Codes and sentences unverified. */
const refuseImpossible = (wanted: ListSettings, library: boolean): void => {
  if (library && wanted.enableAttachments) {
    throw spException('-2146232832', 'Attachments cannot be enabled on a document library.');
  }
  if (!library && (wanted.enableMinorVersions || wanted.forceCheckout)) {
    throw spException('-2146232832', 'Minor versions and required check-out are only for document libraries.');
  }
  if (library && (wanted.readSecurity !== 1 || wanted.writeSecurity !== 1)) {
    throw notImplemented('Property of a document library', 'ReadSecurity or WriteSecurity');
  }
  const outside = ranges.find(([, setting, allowed]) => !allowed.includes(wanted[setting] as number));
  if (outside !== undefined) {
    throw invalidArgument(`The value of '${outside[0]}' must be one of ${outside[2].join(', ')}.`);
  }
  if ([wanted.majorVersionLimit, wanted.majorWithMinorVersionsLimit].some((limit) => limit < 0 || limit > 50000)) {
    throw invalidArgument('A version limit must be between 0 and 50000.');
  }
};

const refuseRightsManagement = (values: Values): void => {
  const asked = ['IrmEnabled', 'IrmExpire', 'IrmReject'].find((name) => values.has(name) && values.flag(name));
  if (asked !== undefined) {
    throw notImplemented('Value of body property', `${asked} = true`);
  }
};

/**
 * The settings that a body leaves; what it does not name stays.
 * @throws 400 or 500 for values that SharePoint does not take, 501 for information rights management
 */
export const changedSettings = (values: Values, list: List, call: Call): ListSettings => {
  refuseRightsManagement(values);
  const wanted = given(values, list.settings);
  refuseImpossible(wanted, isLibrary(list));
  if (wanted.readSecurity === 2 && list.settings.readSecurity !== 2) {
    demandReadableByAll(call.db, list.id);
  }
  if (values.has('ValidationFormula') && wanted.validationFormula !== '') {
    checkListFormula(call.db, list.id, wanted.validationFormula);
  }
  // Asking approval hides what waits for it, unless something else is said: so the settings page of SharePoint does it (unverified by REST).
  const asksApproval = wanted.enableModeration && !list.settings.enableModeration && !values.has('DraftVersionVisibility');
  const enableVersioning = wanted.enableVersioning || (wanted.enableMinorVersions && values.has('EnableMinorVersions'));
  return {
    ...wanted,
    draftVersionVisibility: asksApproval ? 2 : wanted.draftVersionVisibility,
    enableVersioning,
    enableMinorVersions: enableVersioning && wanted.enableMinorVersions,
    majorVersionLimit: enableVersioning ? wanted.majorVersionLimit : 0,
  };
};

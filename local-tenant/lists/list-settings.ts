import { notImplemented, spException } from '../errors/refusals';
import type { Values } from '../odata/values';
import type { ListSettings } from './list';

/** What a new list has. Versioning is on in SharePoint Online; how many versions a generic list keeps is unverified. */
export const defaultSettings = (baseTemplate: number): ListSettings => {
  const library = baseTemplate !== 100;
  return {
    description: '', hidden: false, onQuickLaunch: false, contentTypesEnabled: false, enableAttachments: !library,
    enableFolderCreation: library, enableVersioning: true, enableMinorVersions: false, enableModeration: false,
    forceCheckout: false, majorVersionLimit: library ? 500 : 50, noCrawl: false, readSecurity: 1, writeSecurity: 1,
    draftVersionVisibility: 0, disableGridEditing: false, listExperience: 0, irmEnabled: false, validationFormula: '',
    validationMessage: '',
  };
};

/** Settings whose effect this server does not have: only their neutral value is taken. */
const neutral: Readonly<Record<string, unknown>> = {
  EnableMinorVersions: false, EnableModeration: false, ForceCheckout: false, ReadSecurity: 1, WriteSecurity: 1,
  DraftVersionVisibility: 0, ValidationFormula: '', ValidationMessage: '',
};

const refuseUnserved = (values: Values): void => {
  for (const [name, value] of Object.entries(neutral)) {
    if (values.has(name) && values.raw(name) !== value && values.raw(name) !== null) {
      throw notImplemented('Value of body property', `${name} = ${String(values.raw(name))}`);
    }
  }
};

/** @throws 400 for limits that SharePoint does not take, 501 for settings whose effect is not served */
export const changedSettings = (values: Values, now: ListSettings, isLibrary: boolean): ListSettings => {
  refuseUnserved(values);
  const flag = (name: string, otherwise: boolean): boolean => (values.has(name) ? values.flag(name) : otherwise);
  const limit = values.has('MajorVersionLimit') ? values.number('MajorVersionLimit') : now.majorVersionLimit;
  const enableVersioning = flag('EnableVersioning', now.enableVersioning);
  if (limit < 0 || limit > 50000) {
    throw spException('-2146232832', 'The major version limit must be between 0 and 50000.');
  }
  if (isLibrary && flag('EnableAttachments', false)) {
    throw spException('-2146232832', 'Attachments cannot be enabled on a document library.');
  }
  return {
    ...now,
    description: values.maybeText('Description') ?? now.description,
    hidden: flag('Hidden', now.hidden),
    onQuickLaunch: flag('OnQuickLaunch', now.onQuickLaunch),
    contentTypesEnabled: flag('ContentTypesEnabled', now.contentTypesEnabled),
    enableAttachments: flag('EnableAttachments', now.enableAttachments),
    enableFolderCreation: flag('EnableFolderCreation', now.enableFolderCreation),
    enableVersioning,
    majorVersionLimit: enableVersioning ? limit : 0,
    noCrawl: flag('NoCrawl', now.noCrawl),
    disableGridEditing: flag('DisableGridEditing', now.disableGridEditing),
    listExperience: values.has('ListExperienceOptions') ? values.number('ListExperienceOptions') : now.listExperience,
  };
};

import { property } from '../odata/declare';
import type { Property } from '../odata/entity-type';
import { isLibrary, type List, type ListSettings } from './list';

const always = { writable: 'always' } as const;
const onRequest = { onRequest: true } as const;

const setting = (type: 'Edm.String' | 'Edm.Boolean' | 'Edm.Int32' | 'Edm.Guid', name: keyof ListSettings, options = {}): Property<List> =>
  property(type, (list) => list.settings[name] ?? null, { ...always, ...options });

const flag = (name: keyof ListSettings, options = {}): Property<List> => setting('Edm.Boolean', name, options);
const number = (name: keyof ListSettings, options = {}): Property<List> => setting('Edm.Int32', name, options);
const text = (name: keyof ListSettings, options = {}): Property<List> => setting('Edm.String', name, options);

const formUrl = (list: List, page: string): string => `${list.rootFolder}/${isLibrary(list) ? 'Forms/' : ''}${page}`;

const form = (name: 'newFormUrl' | 'editFormUrl' | 'displayFormUrl', page: (list: List) => string): Property<List> =>
  property('Edm.String', (list) => list.settings[name] ?? formUrl(list, page(list)), { ...always, ...onRequest });

/** Properties of a list that are settings of it, and that clients may write. */
export const listSettingProperties: Readonly<Record<string, Property<List>>> = {
  ContentTypesEnabled: flag('contentTypesEnabled'),
  CrawlNonDefaultViews: flag('crawlNonDefaultViews'),
  DefaultContentApprovalWorkflowId: setting('Edm.Guid', 'approvalWorkflowId'),
  DefaultItemOpenInBrowser: flag('defaultItemOpenInBrowser', onRequest),
  DefaultItemOpenUseListSetting: flag('defaultItemOpenUseListSetting'),
  Description: text('description'),
  Direction: text('direction'),
  DisableCommenting: flag('disableCommenting'),
  DisableGridEditing: flag('disableGridEditing'),
  DraftVersionVisibility: number('draftVersionVisibility'),
  EnableAssignToEmail: flag('enableAssignToEmail', onRequest),
  EnableAttachments: flag('enableAttachments'),
  EnableFolderCreation: flag('enableFolderCreation'),
  EnableMinorVersions: flag('enableMinorVersions'),
  EnableModeration: flag('enableModeration'),
  EnableRequestSignOff: flag('enableRequestSignOff'),
  EnableVersioning: flag('enableVersioning'),
  ExcludeFromOfflineClient: flag('excludeFromOfflineClient', onRequest),
  ExemptFromBlockDownloadOfNonViewableFiles: flag('exemptFromBlockDownload'),
  ForceCheckout: flag('forceCheckout'),
  Hidden: flag('hidden'),
  IsApplicationList: flag('isApplicationList'),
  ListExperienceOptions: number('listExperience'),
  MajorVersionLimit: number('majorVersionLimit'),
  MajorWithMinorVersionsLimit: number('majorWithMinorVersionsLimit'),
  MultipleDataList: flag('multipleDataList'),
  NoCrawl: flag('noCrawl'),
  OnQuickLaunch: flag('onQuickLaunch', onRequest),
  ParserDisabled: flag('parserDisabled'),
  ReadSecurity: number('readSecurity', onRequest),
  WriteSecurity: number('writeSecurity', onRequest),
  ValidationFormula: text('validationFormula', onRequest),
  ValidationMessage: text('validationMessage', onRequest),
  Color: text('color'),
  Icon: text('icon'),
  DefaultNewFormUrl: form('newFormUrl', (list) => (isLibrary(list) ? 'Upload.aspx' : 'NewForm.aspx')),
  DefaultEditFormUrl: form('editFormUrl', () => 'EditForm.aspx'),
  DefaultDisplayFormUrl: form('displayFormUrl', () => 'DispForm.aspx'),
  DocumentTemplateUrl: property(
    'Edm.String', (list) => list.settings.documentTemplateUrl ?? (isLibrary(list) ? formUrl(list, 'template.dotx') : null), always,
  ),
};

import type { ListSettings } from './list';
import { isLibraryTemplate } from './list-templates';

const noId = '00000000-0000-0000-0000-000000000000';

/** What a new list has. Versioning is on in SharePoint Online; how many versions a generic list keeps is unverified. */
export const defaultSettings = (baseTemplate: number): ListSettings => {
  const library = isLibraryTemplate(baseTemplate);
  return {
    description: '', hidden: false, onQuickLaunch: false, contentTypesEnabled: false, enableAttachments: !library,
    enableFolderCreation: library, enableVersioning: true, enableMinorVersions: false, enableModeration: false,
    forceCheckout: false, majorVersionLimit: library ? 500 : 50, majorWithMinorVersionsLimit: 0, noCrawl: false, readSecurity: 1,
    writeSecurity: 1, draftVersionVisibility: 0, disableGridEditing: false, listExperience: 0, validationFormula: '', validationMessage: '',
    crawlNonDefaultViews: false, defaultItemOpenInBrowser: false, defaultItemOpenUseListSetting: false, direction: 'none',
    disableCommenting: false, excludeFromOfflineClient: false, exemptFromBlockDownload: false, isApplicationList: false,
    multipleDataList: false, parserDisabled: false, enableAssignToEmail: false, enableRequestSignOff: true,
    approvalWorkflowId: noId,
  };
};

import { isLibraryTemplate } from './list-templates';

/** Settings of a list that clients may change; stored as JSON. */
export interface ListSettings {
  readonly description: string;
  readonly hidden: boolean;
  readonly onQuickLaunch: boolean;
  readonly contentTypesEnabled: boolean;
  readonly enableAttachments: boolean;
  readonly enableFolderCreation: boolean;
  readonly enableVersioning: boolean;
  readonly enableMinorVersions: boolean;
  readonly enableModeration: boolean;
  readonly forceCheckout: boolean;
  readonly majorVersionLimit: number;
  /** Of how many major versions the minor ones are kept; 0: of all. */
  readonly majorWithMinorVersionsLimit: number;
  readonly noCrawl: boolean;
  /** 1: all items; 2: own items. */
  readonly readSecurity: number;
  /** 1: all items; 2: own items; 4: none. */
  readonly writeSecurity: number;
  readonly draftVersionVisibility: number;
  readonly disableGridEditing: boolean;
  readonly listExperience: number;
  readonly validationFormula: string;
  readonly validationMessage: string;
  readonly crawlNonDefaultViews: boolean;
  readonly defaultItemOpenInBrowser: boolean;
  readonly defaultItemOpenUseListSetting: boolean;
  /** `none`, `LTR` or `RTL` */
  readonly direction: string;
  readonly disableCommenting: boolean;
  readonly excludeFromOfflineClient: boolean;
  readonly exemptFromBlockDownload: boolean;
  readonly isApplicationList: boolean;
  readonly multipleDataList: boolean;
  readonly parserDisabled: boolean;
  readonly enableAssignToEmail: boolean;
  readonly enableRequestSignOff: boolean;
  readonly approvalWorkflowId: string;
  /** Ids of the content types that the New button offers, when somebody chose them. */
  readonly contentTypeOrder?: readonly string[];
  /** Addresses of forms that somebody made instead of the list's own. */
  readonly newFormUrl?: string;
  readonly editFormUrl?: string;
  readonly displayFormUrl?: string;
  readonly imageUrl?: string;
  readonly documentTemplateUrl?: string;
  readonly color?: string;
  readonly icon?: string;
}

/** A list or library of a site. */
export interface List {
  readonly id: string;
  readonly siteId: string;
  /** The web of that site collection that it is in. */
  readonly webId: string;
  readonly title: string;
  /** Server-relative: `/sites/register/Lists/Series`, `/sites/works/Shared Documents`. It never changes with the title. */
  readonly rootFolder: string;
  readonly rootFolderId: string;
  /** 100 generic list, 101 document library; all: `list-templates.ts`. */
  readonly baseTemplate: number;
  readonly authorId: number;
  readonly created: string;
  /** When an item was added or changed last, ISO 8601. */
  readonly modified: string;
  readonly itemDeleted: string;
  /** Counts changes of the list's own settings: the number in its ETag. */
  readonly version: number;
  /** The scope that decides: the web's, or its own when inheritance was broken. */
  readonly scopeId: number;
  readonly settings: ListSettings;
}

export const isLibrary = ({ baseTemplate }: Pick<List, 'baseTemplate'>): boolean => isLibraryTemplate(baseTemplate);

/** What the index knows of a site, a list, an item or a file. */
export interface SearchDocument {
  readonly docId: number;
  /** `STS_Site`, `STS_List_DocumentLibrary`, `STS_ListItem_GenericList` */
  readonly contentClass: string;
  readonly siteId: string;
  readonly webId: string;
  readonly listId?: string | undefined;
  readonly listItemId?: number | undefined;
  readonly uniqueId: string;
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly editor: string;
  /** Server-relative: the file, the item's display form, the list's view, the site. */
  readonly path: string;
  /** Server-relative, of what it is in. */
  readonly parent: string;
  readonly fileName: string;
  /** `docx`; empty for what is no file. */
  readonly fileType: string;
  readonly isDocument: boolean;
  readonly isContainer: boolean;
  readonly created: string;
  readonly modified: string;
  readonly size: number;
  readonly contentTypeId: string;
  readonly contentType: string;
  readonly complianceTag: string;
  /** Server-relative. */
  readonly webPath: string;
  readonly sitePath: string;
  readonly siteTitle: string;
  readonly webTemplate: string;
  /** The hub that the site belongs to; empty when there is none. */
  readonly hubId: string;
  /** The values of the list's columns; empty for sites and lists. */
  readonly fields: Readonly<Record<string, unknown>>;
}

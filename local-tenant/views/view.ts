/** What a view is; stored as JSON. */
export interface ViewDefinition {
  readonly isDefault: boolean;
  readonly hidden: boolean;
  readonly personal: boolean;
  /** Of a personal view: the only person who sees it. */
  readonly ownerId?: number;
  /** CAML: `<OrderBy>`, `<Where>`; without the `<Query>` around it. */
  readonly query: string;
  readonly rowLimit: number;
  readonly paged: boolean;
  /** 0 default (the folder's own), 1 recursive, 2 recursive with folders, 3 files only. */
  readonly scope: number;
  readonly customFormatter?: string;
  /** Internal names, in order. */
  readonly fields: readonly string[];
  /** The last step of its address: `AllItems.aspx`. */
  readonly page: string;
  /** `HTML`, `GRID`, `CALENDAR`, `GANTT` */
  readonly viewType?: string;
  /** `TILES`, `COMPACTLIST`, `KANBAN`, `MODERNCALENDAR` */
  readonly viewType2?: string;
  readonly mobileView?: boolean;
  readonly mobileDefaultView?: boolean;
  readonly includeRootFolder?: boolean;
  readonly tabularView?: boolean;
  readonly forContentType?: boolean;
  /** Texts that a view keeps for pages to read, by the property's name. */
  readonly texts?: Readonly<Record<string, string>>;
}

export interface View extends ViewDefinition {
  readonly listId: string;
  readonly id: string;
  readonly title: string;
  readonly position: number;
}

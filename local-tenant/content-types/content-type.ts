/** A column's place in a content type. */
export interface FieldLink {
  /** The column's id. */
  readonly id: string;
  /** Its internal name. */
  readonly name: string;
  readonly required: boolean;
  readonly hidden: boolean;
}

/** A content type of a site or of a list. */
export interface ContentType {
  /** The site's id, or a list's. */
  readonly ownerId: string;
  /** `0x0101` + what it adds to its parent's. */
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly description: string;
  readonly group: string;
  readonly hidden: boolean;
  readonly readOnly: boolean;
  readonly sealed: boolean;
  /** In the order of its forms. */
  readonly fieldLinks: readonly FieldLink[];
  /** SharePoint's own: it cannot be deleted. */
  readonly builtIn?: boolean;
  /** Settings that are given back as they came: addresses and components of forms, the document template. */
  readonly more?: Readonly<Record<string, string>>;
}

/** A content type of a site or of a list. */
export interface ContentType {
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
}

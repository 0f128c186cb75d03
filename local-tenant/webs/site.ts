/** A site collection and its root web: this server knows no subwebs. */
export interface Site {
  readonly id: string;
  readonly webId: string;
  /** Server-relative, without a slash at the end: `/sites/register`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly language: number;
  readonly created: string;
  readonly modified: string;
  readonly scopeId: number;
  readonly ownersGroup: number | null;
  readonly membersGroup: number | null;
  readonly visitorsGroup: number | null;
}

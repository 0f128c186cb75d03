/** A person who has proved who they are, and how. */
export interface SignedIn {
  readonly personId: string;
  readonly via: 'bearer' | 'cookie';
}

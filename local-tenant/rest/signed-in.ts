/** A person who has proved who they are, and how. */
export interface SignedIn {
  readonly personId: string;
  readonly via: 'bearer' | 'cookie';
  /** What their app may do for them (the token's `scp`); absent: whatever they may do themselves. */
  readonly scopes?: readonly string[];
}

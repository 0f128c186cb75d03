/** Somebody who has proved who they are, and how. */
export interface SignedIn {
  /** A person, or `app:<id>` for an app by itself (`identity/actor.ts`). */
  readonly personId: string;
  readonly via: 'bearer' | 'cookie';
  /** The app that their token was given to. */
  readonly appId?: string;
  /** What their app may do for them (the token's `scp`), or by itself (`roles`); absent: whatever they may do themselves. */
  readonly scopes?: readonly string[];
}

/**
 * The states of a series' working copy, in the order in which a series meets them; a projection for people and flows.
 */
export const states = [
  'Draft',
  'InternalReview',
  'Submitted',
  'Approved',
  'Published',
  'Returned',
  'Rejected',
  'Withdrawn',
  'Superseded',
  'Succeeded',
  'Closed',
  'ReviewDue',
] as const;
export type State = (typeof states)[number];

/** Whether a text from a list or an address names a state. */
export const isState = (text: string): text is State => (states as readonly string[]).includes(text);

import type { GraphContext } from '../engine/graph-context';
import { invalidRequest } from '../engine/graph-refusals';
import type { GraphArgument } from '../engine/graph-path';
import { GraphError } from '../graph-error';

/** Where a client stands: in the first listing of all there is, or among the changes after one. */
export interface DeltaState {
  readonly list: string;
  /** The number of the last change that it knows, or will know when it has read all. */
  readonly since: number;
  /** In the first listing: the last id that it was given. */
  readonly after?: number;
  /** When the token was made, ISO 8601. */
  readonly at: string;
}

/** How long a token is good: as long as SharePoint keeps its change log (60 days; for Graph unverified). */
const keptDays = 60;

const deltaAddress = (context: GraphContext): string =>
  `${context.root}/${context.rawPath.replace(/(microsoft\.graph\.)?delta(\([^/]*\))?$/i, 'delta')}`;

/** The address that goes on from a state, with the options that the client gave. */
export const deltaLinkOf = (context: GraphContext, state: DeltaState): string => {
  const others = [...context.query].filter(([name]) => name.toLowerCase() !== 'token')
    .map(([name, value]) => `${encodeURIComponent(name).replace('%24', '$')}=${encodeURIComponent(value)}`);
  return `${deltaAddress(context)}?${[...others, `token=${Buffer.from(JSON.stringify(state)).toString('base64url')}`].join('&')}`;
};

const stateIn = (text: string): DeltaState => {
  try {
    const state = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Partial<DeltaState>;
    if (typeof state.list === 'string' && typeof state.since === 'number' && typeof state.at === 'string') return state as DeltaState;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw invalidRequest('The provided token is not valid.');
};

/** @returns undefined: the client begins; 'latest': it wants no more than a place to begin from. @throws 410 with where to begin anew for a token that is too old */
export const deltaStateOf = (context: GraphContext, args: readonly GraphArgument[], list: string): DeltaState | 'latest' | undefined => {
  const text = args[0]?.value ?? context.query.get('token');
  if (text === undefined || text === '') return undefined;
  if (text === 'latest') return 'latest';
  const state = stateIn(text);
  const isOld = Date.parse(state.at) < context.now.getTime() - keptDays * 24 * 3600 * 1000;
  if (isOld || state.list !== list) {
    throw new GraphError(410, 'resyncRequired', 'Resync required. Replace any local items with the server\'s version.', { Location: deltaAddress(context) });
  }
  return state;
};

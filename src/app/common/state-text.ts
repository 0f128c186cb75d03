import { isState } from '../../domain/approval/states';
import type { Say } from './text';

/** The word for a state; one that this version does not know is shown as it stands. */
export const stateText = (say: Say, state: string): string => (isState(state) ? say(`domain.state.${state}`) : state);

import type { GraphContext } from '../engine/graph-context';
import type { UserInGraph } from './user-type';

export const meOf = ({ person }: GraphContext): UserInGraph => ({ person });

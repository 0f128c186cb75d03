import type { GraphContext } from '../engine/graph-context';
import { demandScope } from './user-scopes';
import type { UserInGraph } from './user-type';

export const meOf = (context: GraphContext): UserInGraph => {
  demandScope(context, ['User.Read', 'User.ReadWrite', 'User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All']);
  return { person: context.person };
};

import type { GraphContext } from '../engine/graph-context';

/** The address under which a list or library is shown: that of its root folder. */
export const webUrlOfPath = (path: string, context: GraphContext): string => context.sharePointOrigin + path.split('/').map(encodeURIComponent).join('/');

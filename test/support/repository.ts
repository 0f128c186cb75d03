import { resolve } from 'node:path';

/** The top folder of the repository. */
export const repository = resolve(__dirname, '..', '..');

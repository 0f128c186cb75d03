import { RegisterError } from '../../domain/errors';
import { ConflictError } from '../conflict-error';

/**
 * Runs an update that carries an ETag. When somebody else saved first, reads the row as it now is and throws it in a
 * `ConflictError`.
 */
export const withConflict = async <T extends { readonly ticket: string }>(
  update: () => Promise<unknown>,
  current: () => Promise<T>,
): Promise<T> => {
  try {
    await update();
  } catch (error) {
    if (error instanceof RegisterError && error.code === 'CONFLICT') throw new ConflictError(await current());
    throw error;
  }
  return current();
};

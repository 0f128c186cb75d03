import { RegisterError } from '../domain/errors';

/** Somebody else saved first: nothing was written. Carries the row as it now is, to show the difference. */
export class ConflictError<T extends { readonly ticket: string }> extends RegisterError {
  constructor(readonly current: T) {
    super('CONFLICT', { ticket: current.ticket });
    this.name = 'ConflictError';
  }
}

import type { SPFI } from '@pnp/sp/fi';
import { RegisterError } from '../domain/errors';
import type { ListDeclaration, ListName } from '../schema/list';
import type { SummaryCache } from './cache/summary-cache';
import type { PeopleRepository } from './types';

/** What every repository works with. */
export interface StoreContext {
  readonly sp: SPFI;
  /** Absolute, without a slash at the end. */
  readonly siteUrl: string;
  readonly cache: SummaryCache;
  readonly people: PeopleRepository;
  /** Ledgers whose permissions or settings are not as declared: nothing is added to them. */
  readonly readOnly: ReadonlySet<ListName>;
}

/** Throws `LEDGER_READ_ONLY` when the list's set-up deviates. */
export const demandWritable = (context: StoreContext, list: ListDeclaration): void => {
  if (context.readOnly.has(list.name)) throw new RegisterError('LEDGER_READ_ONLY', { list: list.title });
};

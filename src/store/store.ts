import type { SPFI } from '@pnp/sp/fi';
import { registerLists } from '../schema/register-schema';
import { indexedDbCache } from './cache/indexed-db-cache';
import { noCache, type SummaryCache } from './cache/summary-cache';
import { decisionsRepository, journalRepository, recognitionsRepository, versionsRepository } from './ledger/register-ledgers';
import type { Deviation } from './provisioning/deviation';
import { codesRepository } from './repositories/codes-repository';
import { committeesRepository } from './repositories/committees-repository';
import { evidenceRepository } from './repositories/evidence-repository';
import { librariesRepository } from './repositories/libraries-repository';
import { libraryLabelsRepository } from './repositories/library-labels-repository';
import { organisationsRepository } from './repositories/organisations-repository';
import { peopleRepository } from './repositories/people-repository';
import { seriesRepository } from './repositories/series-repository';
import type { StoreContext } from './store-context';
import type { Store } from './types';

export interface StoreOptions {
  /** By default IndexedDB where there is one, else none. */
  readonly cache?: SummaryCache;
  /** What `checkSetup` found: a ledger that deviates is read only. */
  readonly deviations?: readonly Deviation[];
}

const defaultCache = (): SummaryCache => (typeof indexedDB === 'undefined' ? noCache : indexedDbCache());

/** All repositories over one connection to the register site. */
export const openStore = (sp: SPFI, options: StoreOptions = {}): Store => {
  const people = peopleRepository(sp);
  const deviating = (options.deviations ?? []).map(({ list }) => list).filter((list) => registerLists[list].ledger);
  const context: StoreContext = {
    sp,
    siteUrl: sp.web.toUrl().replace(/\/_api\/web$/i, ''),
    cache: options.cache ?? defaultCache(),
    people,
    readOnly: new Set(deviating),
  };
  const organisations = organisationsRepository(context);
  return {
    siteUrl: context.siteUrl,
    series: seriesRepository(context),
    versions: versionsRepository(context),
    decisions: decisionsRepository(context),
    recognitions: recognitionsRepository(context),
    journal: journalRepository(context),
    codes: codesRepository(context),
    libraryLabels: libraryLabelsRepository(context),
    organisations,
    committees: committeesRepository(context),
    people,
    evidence: evidenceRepository(context, organisations),
    libraries: librariesRepository(sp),
  };
};

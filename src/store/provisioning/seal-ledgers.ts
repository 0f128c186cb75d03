import type { SPFI } from '@pnp/sp/fi';
import { ledgerFormat } from '../../domain/ledger/content';
import { formatTicket } from '../../domain/ledger/ticket';
import { registerLists } from '../../schema/register-schema';
import { noCache } from '../cache/summary-cache';
import { equals } from '../odata-filter';
import { readPage } from '../rows/list-rows';
import { numberIn, textIn } from '../rows/raw-row';
import { openStore } from '../store';
import type { StepLog } from './step';

const journal = registerLists.Journal;

/**
 * Writes down in the journal which ledgers were sealed in this run, and at which item id: `Versions 0; Decisions 0`.
 * `by` is a sign-in name, `at` ISO 8601 in UTC.
 */
export const sealLedgers = async (sp: SPFI, who: { readonly by: string; readonly at: string }, log: StepLog): Promise<void> => {
  const sealed = log.steps.filter(({ kind }) => kind === 'seal');
  if (sealed.length === 0) return;
  const query = { select: ['Id', 'Hash'], filter: equals('Act', 'provisioned'), newestFirst: true, size: 1 };
  const [last] = (await readPage(sp.web, journal, query)).items;
  await openStore(sp, { cache: noCache }).journal.append({
    format: ledgerFormat,
    kind: 'journal',
    series: '',
    previous: last === undefined ? null : { ticket: formatTicket('journal', numberIn(last, 'Id')), hash: textIn(last, 'Hash') },
    by: who.by,
    at: who.at,
    organisation: '',
    act: 'provisioned',
    role: 'siteOwner',
    onBehalfOf: '',
    correlation: crypto.randomUUID(),
    target: '',
    etagBefore: '',
    hashAfter: '',
    fields: [],
    note: sealed.map(({ target, detail }) => `${target} ${detail}`).join('; '),
  });
};

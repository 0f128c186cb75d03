import type { DecisionContent, JournalContent, RecognitionContent, VersionContent } from '../../domain/ledger/content';
import { registerLists } from '../../schema/register-schema';
import { equals } from '../odata-filter';
import { readPage } from '../rows/list-rows';
import type { StoreContext } from '../store-context';
import type { DecisionsRepository, JournalRepository, RecognitionsRepository, VersionsRepository } from '../types';
import { ledgerRepository, ledgerRows } from './ledger-repository';
import { rowExpand, rowSelectOf, toLedgerRow } from './ledger-rows';

export const versionsRepository = (context: StoreContext): VersionsRepository =>
  ledgerRepository<VersionContent>(context, registerLists.Versions, 'version');

export const decisionsRepository = (context: StoreContext): DecisionsRepository => ({
  ...ledgerRepository<DecisionContent>(context, registerLists.Decisions, 'decision'),
  ofVersion: (ticket) => ledgerRows(context, registerLists.Decisions, equals('VersionTicket', ticket)),
});

export const recognitionsRepository = (context: StoreContext): RecognitionsRepository =>
  ledgerRepository<RecognitionContent>(context, registerLists.Recognitions, 'recognition');

export const journalRepository = (context: StoreContext): JournalRepository => {
  const list = registerLists.Journal;
  return {
    ...ledgerRepository<JournalContent>(context, list, 'journal'),
    ofOrganisation: async (organisation, next = null, size = 100) => {
      const page = await readPage(
        context.sp.web,
        list,
        { select: rowSelectOf(list), expand: rowExpand, filter: equals('Organisation', organisation), newestFirst: true, size, lean: true },
        next,
      );
      return { items: page.items.map((row) => toLedgerRow(row, list)), next: page.next };
    },
    ofCorrelation: (correlation) => ledgerRows(context, list, equals('Correlation', correlation)),
  };
};

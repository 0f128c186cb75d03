import type { LedgerRow } from '../../domain/ledger/content';
import { organisationOfCode } from '../../domain/series/series-code';
import type { ListDeclaration } from '../../schema/list';
import { organisationGroups } from '../../schema/groups';
import { registerLists } from '../../schema/register-schema';
import { rowExpand, rowSelectOf, toLedgerRow } from '../ledger/ledger-rows';
import { oneOf } from '../odata-filter';
import { inBatches, valuesOf } from '../rows/batch';
import { chunks } from '../rows/chunks';
import { readPage, type RowsQuery } from '../rows/list-rows';
import { signInNameOf } from '../rows/raw-row';
import type { StoreContext } from '../store-context';
import type { Evidence, EvidenceRepository, OrganisationRecord, OrganisationsRepository } from '../types';

const ledgers = ['Versions', 'Decisions', 'Recognitions'] as const;
type LedgerName = (typeof ledgers)[number];
type RowsOf = (ledger: LedgerName, seriesCode: string) => readonly LedgerRow[];

const queryFor = (list: ListDeclaration, codes: readonly string[]): RowsQuery => ({
  select: rowSelectOf(list),
  expand: rowExpand,
  filter: oneOf('SeriesCode', codes),
  lean: true,
});

/** Every ledger's rows of these series, in one batch; more than 5,000 rows of 20 series come page by page after it. */
const readLedgers = async ({ sp }: StoreContext, codes: readonly string[]): Promise<RowsOf> => {
  const asked = ledgers.flatMap((ledger) => chunks(codes).map((some) => ({ ledger, some })));
  const pages = valuesOf(
    await inBatches(sp, asked, (web, { ledger, some }) => readPage(web, registerLists[ledger], queryFor(registerLists[ledger], some))),
  );
  const rows = new Map<string, LedgerRow[]>();
  for (const [index, { ledger, some }] of asked.entries()) {
    const list = registerLists[ledger];
    for (let page = pages[index]; page !== undefined; ) {
      for (const raw of page.items) {
        const row = toLedgerRow(raw, list);
        const key = `${ledger} ${row.columns.SeriesCode}`;
        rows.set(key, [...(rows.get(key) ?? []), row]);
      }
      page = page.next === null ? undefined : await readPage(sp.web, list, queryFor(list, some), page.next);
    }
  }
  return (ledger, seriesCode) => rows.get(`${ledger} ${seriesCode}`) ?? [];
};

/** Sign-in names of everyone in an organisation's groups, by the organisation's code. */
const readPeople = async (
  { sp }: StoreContext,
  organisations: readonly OrganisationRecord[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  // The groups that carry the rights, by their code; what the list's columns say of them may be missing or wrong.
  const asked = organisations.flatMap(({ code }) => Object.values(organisationGroups(code)).map((group) => ({ code, group })));
  const members = valuesOf(
    await inBatches(sp, asked, async (web, { group }) =>
      (await web.siteGroups.getByName(group).users.select('LoginName')()).map(({ LoginName }) => signInNameOf(LoginName)),
    ),
  );
  const people = new Map<string, string[]>();
  for (const [index, { code }] of asked.entries()) {
    people.set(code, [...new Set([...(people.get(code) ?? []), ...(members[index] ?? [])])]);
  }
  return people;
};

export const evidenceRepository = (context: StoreContext, organisations: OrganisationsRepository): EvidenceRepository => {
  const ofMany = async (seriesCodes: readonly string[]): Promise<readonly Evidence[]> => {
    if (seriesCodes.length === 0) return [];
    const [rowsOf, known] = await Promise.all([readLedgers(context, [...new Set(seriesCodes)]), organisations.all(true)]);
    const byCode = new Map(known.map((organisation) => [organisation.code, organisation]));
    const concerned = [...new Set(seriesCodes.map(organisationOfCode))].flatMap((code) => byCode.get(code) ?? []);
    const people = await readPeople(context, concerned);
    return seriesCodes.map((seriesCode) => {
      const organisation = byCode.get(organisationOfCode(seriesCode)) ?? null;
      return {
        seriesCode,
        versions: rowsOf('Versions', seriesCode),
        decisions: rowsOf('Decisions', seriesCode),
        recognitions: rowsOf('Recognitions', seriesCode),
        organisation,
        organisationPeople: people.get(organisation?.code ?? '') ?? [],
      };
    });
  };
  return {
    ofMany,
    ofSeries: async (seriesCode) => {
      const [evidence] = await ofMany([seriesCode]);
      if (evidence === undefined) throw new TypeError('One series asked, none answered');
      return evidence;
    },
  };
};

import type { SPFI } from '@pnp/sp/fi';
import type { RegisterMembers } from '../../schema/groups';
import { registerLists } from '../../schema/register-schema';
import { inBatches, valuesOf } from '../rows/batch';
import { readPage } from '../rows/list-rows';
import { textIn } from '../rows/raw-row';

const columns = { Organisations: ['OrganisationCode', 'Committee'], Committees: ['CommitteeCode'] } as const;

/** The organisations and committees that have a row on the site. */
export const readMembers = async (sp: SPFI): Promise<RegisterMembers> => {
  const [organisations = [], committees = []] = valuesOf(
    await inBatches(sp, ['Organisations', 'Committees'] as const, async (web, name) =>
      (await readPage(web, registerLists[name], { select: columns[name], lean: true })).items,
    ),
  );
  return {
    organisations: organisations.map((row) => ({ code: textIn(row, 'OrganisationCode'), committee: textIn(row, 'Committee') })),
    committees: committees.map((row) => ({ code: textIn(row, 'CommitteeCode') })),
  };
};

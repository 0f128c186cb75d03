import { registerLists } from '../../schema/register-schema';
import { columnsGiven, editableIn } from '../rows/editable-row';
import { textIn } from '../rows/raw-row';
import { absoluteAddress, storedAddress } from '../site-address';
import type { StoreContext } from '../store-context';
import type { Organisation, OrganisationRecord, OrganisationsRepository } from '../types';
import { referenceRepository } from './reference-repository';

const columns = {
  Title: 'name',
  OrganisationCode: 'code',
  OrganisationType: 'type',
  Committee: 'committee',
  ManagersGroup: 'managersGroup',
  ApproversGroup: 'approversGroup',
  AdministratorsGroup: 'administratorsGroup',
} as const satisfies Record<string, keyof Organisation>;

export const organisationsRepository = (context: StoreContext): OrganisationsRepository => {
  const { siteUrl } = context;
  return referenceRepository<Organisation, OrganisationRecord>(context, {
    list: registerLists.Organisations,
    toRecord: (row) => ({
      ...editableIn(row, 'organisation'),
      name: textIn(row, 'Title'),
      code: textIn(row, 'OrganisationCode'),
      type: textIn(row, 'OrganisationType'),
      committee: textIn(row, 'Committee'),
      sites: textIn(row, 'Sites')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => absoluteAddress(line, siteUrl)),
      managersGroup: textIn(row, 'ManagersGroup'),
      approversGroup: textIn(row, 'ApproversGroup'),
      administratorsGroup: textIn(row, 'AdministratorsGroup'),
    }),
    toColumns: (entry) => ({
      ...columnsGiven(entry, columns),
      ...(entry.sites === undefined ? {} : { Sites: entry.sites.map((site) => storedAddress(site, siteUrl)).join('\n') }),
    }),
  });
};

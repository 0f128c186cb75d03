import type { SPFI } from '@pnp/sp/fi';
import { committeeGroups, organisationGroups } from '../../schema/groups';
import { noCache } from '../cache/summary-cache';
import { openStore } from '../store';
import type { Committee, CommitteeRecord, Organisation, OrganisationRecord } from '../types';
import { provisionRegister, type ProvisioningOptions } from './provision-register';

type Named<T, G extends keyof T> = Omit<T, G>;
export type NewOrganisation = Named<Organisation, 'managersGroup' | 'approversGroup' | 'administratorsGroup'>;
export type NewCommittee = Named<Committee, 'membersGroup' | 'decidersGroup'>;

/**
 * Adds an organisation: its groups, its folders with their permissions, then its row, so that nobody meets it half made.
 * One that is there already gets its groups and folders as declared. Needs a site owner.
 */
export const addOrganisation = async (
  sp: SPFI,
  organisation: NewOrganisation,
  options: ProvisioningOptions,
): Promise<OrganisationRecord> => {
  const store = openStore(sp, { cache: noCache });
  await provisionRegister(sp, { organisations: [organisation], committees: [] }, options);
  const groups = organisationGroups(organisation.code);
  const row: Organisation = {
    ...organisation,
    managersGroup: groups.managers,
    approversGroup: groups.approvers,
    administratorsGroup: groups.localAdministrators,
  };
  const known = await store.organisations.byCode(organisation.code);
  return known === null ? store.organisations.create(row) : store.organisations.update(known.id, known.etag, row);
};

/** Adds a selection committee, likewise. */
export const addCommittee = async (sp: SPFI, committee: NewCommittee, options: ProvisioningOptions): Promise<CommitteeRecord> => {
  const store = openStore(sp, { cache: noCache });
  await provisionRegister(sp, { organisations: [], committees: [committee] }, options);
  const groups = committeeGroups(committee.code);
  const row: Committee = { ...committee, membersGroup: groups.members, decidersGroup: groups.deciders };
  const known = await store.committees.byCode(committee.code);
  return known === null ? store.committees.create(row) : store.committees.update(known.id, known.etag, row);
};

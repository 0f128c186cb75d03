import type { connect } from '../../store/connection';
import { provisionRegister } from '../../store/provisioning/provision-register';
import type { ProvisioningStep } from '../../store/provisioning/step';
import type { PeopleRepository } from '../../store/types';

/**
 * Makes the register on its site, or brings it back to what is declared, with the groups and folders of every
 * organisation and committee that has a row. Running it again changes nothing that is in order. Needs a site owner;
 * throws `FORBIDDEN` otherwise. Returns everything that was looked at.
 */
export async function setUpRegister(
  sp: ReturnType<typeof connect>,
  people: PeopleRepository,
  onStep: (step: ProvisioningStep) => void,
): Promise<readonly ProvisioningStep[]> {
  const { signInName } = await people.me();
  const nobodyNew = { organisations: [], committees: [] };
  return provisionRegister(sp, nobodyNew, { by: signInName, at: new Date().toISOString(), onStep });
}

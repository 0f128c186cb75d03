import { RegisterError } from '../../domain/errors';
import type { SiteLabels } from '../../purview/site-labels';
import { absoluteAddress } from '../../store/site-address';
import type { Store } from '../../store/types';

// A site that this person may not open says nothing about which labels exist.
const closed: readonly string[] = ['FORBIDDEN', 'NOT_FOUND'];

/** Names of the labels that the other sites of the register's organisations offer, as far as the caller may see. */
export async function labelsElsewhere(
  store: Store,
  labelsOf: (siteUrl: string) => Pick<SiteLabels, 'available'>,
  exceptSite: string,
): Promise<readonly string[]> {
  const organisations = await store.organisations.all();
  const sites = new Set(
    organisations.flatMap(({ sites }) => sites.map((site) => absoluteAddress(site, store.siteUrl))),
  );
  sites.delete(absoluteAddress(exceptSite, store.siteUrl));
  const names = await Promise.all(
    [...sites].map(async (site) => {
      try {
        return (await labelsOf(site).available()).map(({ name }) => name);
      } catch (error) {
        if (error instanceof RegisterError && closed.includes(error.code)) return [];
        throw error;
      }
    }),
  );
  return names.flat();
}

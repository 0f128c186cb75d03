import { decodedPath } from '../rest/percent-encoding';
import { LabelStore } from '../labels/label-store';
import { arrivalOf, PublicationStore } from '../labels/publication-store';
import type { RetentionLabel } from '../labels/retention-label';
import type { Tenant } from '../rest/tenant';
import { siteById, siteByPath } from '../webs/site-store';
import type { Site } from '../webs/site';
import { AdminRefusal } from './admin-refusal';

/** A label and the sites that it is published to, as the tenant's own address tells it. */
export interface LabelPolicy {
  readonly label: string;
  readonly labelId: string;
  /** Server-relative paths. */
  readonly sites: readonly string[];
  /** Of the sites that the label has not reached yet: from when it can be used there, by path. Absent when it has reached them all. */
  readonly availableFrom?: Readonly<Record<string, string>>;
}

/** All labels, with the sites that they are published to. */
export function labelPolicies(tenant: Tenant): LabelPolicy[] {
  return new LabelStore(tenant.db).all().map((label) => policyOf(tenant, label));
}

/** Publishes a label to a site: at once, or as late as the tenant is set; in Microsoft 365 it takes a day, and up to seven. */
export function publishLabel(tenant: Tenant, labelName: string, siteAddress: string): LabelPolicy {
  const [label, site] = [labelNamed(tenant, labelName), siteAt(tenant, siteAddress)];
  new PublicationStore(tenant.db).publish(label.id, site.id, tenant.now().toISOString());
  return policyOf(tenant, label);
}

/** Takes a label out of a site's menu. */
export function unpublishLabel(tenant: Tenant, labelName: string, siteAddress: string): LabelPolicy {
  const [label, site] = [labelNamed(tenant, labelName), siteAt(tenant, siteAddress)];
  new PublicationStore(tenant.db).unpublish(label.id, site.id);
  return policyOf(tenant, label);
}

function policyOf(tenant: Tenant, label: RetentionLabel): LabelPolicy {
  const now = tenant.now().toISOString();
  const published = new PublicationStore(tenant.db).publicationsOf(label.id).flatMap((publication) => {
    const path = siteById(tenant.db, publication.siteId)?.path;
    return path === undefined ? [] : [{ path, arrival: arrivalOf(publication, tenant.settings.current.labelPublicationSeconds) }];
  });
  const underWay = published.filter(({ arrival }) => arrival > now).map(({ path, arrival }) => [path, arrival] as const);
  return {
    label: label.displayName, labelId: label.id, sites: published.map(({ path }) => path).sort(),
    ...(underWay.length > 0 ? { availableFrom: Object.fromEntries(underWay) } : {}),
  };
}

function labelNamed(tenant: Tenant, name: string): RetentionLabel {
  const label = new LabelStore(tenant.db).byName(name);
  if (label === undefined) throw new AdminRefusal(404, `There is no retention label '${name}' in this tenant.`);
  return label;
}

function siteAt(tenant: Tenant, address: string): Site {
  const path = address.replace(/^https?:\/\/[^/]+/i, '').replace(/\/+$/, '');
  const site = siteByPath(tenant.db, decodedPath(path) ?? path);
  if (site === undefined) throw new AdminRefusal(404, `There is no site '${address}' in this tenant.`);
  return site;
}

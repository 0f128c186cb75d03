import { notImplemented } from '../errors/refusals';
import { complex } from '../odata/edm';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { isPersonalSite } from '../webs/personal-site';
import type { Site } from '../webs/site';
import { allSites } from '../webs/site-store';
import { sitePropertiesType } from './site-properties';

export const filterType = complex('Microsoft.Online.SharePoint.TenantAdministration.SPOSitePropertiesEnumerableFilter', {
  Filter: 'Edm.String', GroupIdDefined: 'Edm.Int32', IncludeDetail: 'Edm.Boolean', IncludePersonalSite: 'Edm.Int32', StartIndex: 'Edm.String',
  Template: 'Edm.String',
});

/** PersonalSiteFilter: 0 as the server pleases, which is without; 1 with them. */
const withPersonalSites = 1;

type Condition = (site: Site, call: Call) => boolean;

const everySite: Condition = () => true;

/** `Url -like 'sales'`, `Title -eq 'Sales'`: one condition. @throws 501 for any other filter */
const conditionOf = (filter: string): Condition => {
  if (filter.trim() === '') {
    return everySite;
  }
  const match = /^\s*(\w+)\s+-(like|notlike|eq|ne)\s+(['"]?)(.*?)\3\s*$/i.exec(filter);
  const property = sitePropertiesType.declaration.properties?.[match?.[1] ?? ''];
  if (match === null || property === undefined || / -(and|or) /i.test(filter)) {
    throw notImplemented('Filter of sites', filter);
  }
  const operator = (match[2] ?? '').toLowerCase();
  const wanted = (match[4] ?? '').toLowerCase();
  const negated = operator.startsWith('n');
  return (site, call) => {
    const value = String(property.get(site, call) ?? '').toLowerCase();
    return (operator.endsWith('like') ? value.includes(wanted.replace(/\*/g, '')) : value === wanted) !== negated;
  };
};

/** The site collections of the tenant that a filter wants, all at once. */
export const filteredSites = (filter: Values, call: Call): readonly Site[] => {
  const condition = conditionOf(filter.text('Filter'));
  const template = filter.text('Template').toLowerCase();
  const personal = filter.raw('IncludePersonalSite') === withPersonalSites;
  return allSites(call.db).filter((site) =>
    (personal || !isPersonalSite(site)) && (template === '' || site.settings.template.toLowerCase() === template) && condition(site, call));
};

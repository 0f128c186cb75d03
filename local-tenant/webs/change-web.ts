import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import type { Site, WebSettings } from './site';
import { updateWeb } from './site-store';

/** `MERGE web`: what the caller named, and nothing else. */
export const changeWeb = (site: Site, values: Values, call: Call): void => {
  const flag = (name: string, present: boolean): boolean => (values.has(name) ? values.flag(name) : present);
  const now: WebSettings = site.settings;
  updateWeb(call.db, {
    ...site,
    title: values.maybeText('Title') ?? site.title,
    description: values.maybeText('Description') ?? site.description,
    modified: call.now,
    settings: {
      ...now,
      quickLaunchEnabled: flag('QuickLaunchEnabled', now.quickLaunchEnabled),
      horizontalQuickLaunch: flag('HorizontalQuickLaunch', now.horizontalQuickLaunch),
      megaMenuEnabled: flag('MegaMenuEnabled', now.megaMenuEnabled),
      footerEnabled: flag('FooterEnabled', now.footerEnabled),
      noCrawl: flag('NoCrawl', now.noCrawl),
      searchScope: values.has('SearchScope') ? values.number('SearchScope') : now.searchScope,
      logoUrl: values.has('SiteLogoUrl') ? values.text('SiteLogoUrl') || null : now.logoUrl,
    },
  });
};

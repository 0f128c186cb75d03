import * as React from 'react';

import { type SiteLabels, openSiteLabels } from '../../purview/site-labels';
import { useRegister } from '../common/register-context';

/** Opens the labels of a site by its absolute address. */
export type SiteLabelsOf = (siteUrl: string) => SiteLabels;

/** The retention labels of the sites that hold libraries, with the rights of who is signed in. */
export function useSiteLabels(): SiteLabelsOf {
  const { connectTo } = useRegister();
  return React.useCallback((siteUrl) => openSiteLabels(connectTo(siteUrl), siteUrl), [connectTo]);
}

import type { webPartNlNl } from '../nl-nl/web-part';

export const webPartEnUs: Record<keyof typeof webPartNlNl, string> = {
  'webPart.settings': 'Where the series register stands',
  'webPart.siteUrl': "Address of the register's site",
  'webPart.siteUrlHelp': 'Leave empty when the register is on this site.',
};

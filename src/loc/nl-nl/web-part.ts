export const webPartNlNl = {
  'webPart.settings': 'Waar het serieregister staat',
  'webPart.siteUrl': 'Adres van de site van het register',
  'webPart.siteUrlHelp': 'Laat leeg als het register op deze site staat.',
} as const;

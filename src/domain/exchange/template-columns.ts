import type { SeriesField } from '../series/fields';

/**
 * The import template's 34 columns in their order, by the names in its second row. Note the trap: the legal term is the
 * group with suffix 2, the administrative one has none. Source: the 2016 information-management-plan template.
 */
export const templateColumns = [
  'ID',
  'Informatieobjecttype',
  'Naam_informatieobject',
  'Omschrijving_informatieobject',
  'Taakgebied',
  'Taak',
  'Handeling1',
  'Begindatum',
  'Einddatum',
  'Bewaarniveau',
  'Waarde2',
  'Tijdseenheid2',
  'Termijnspecificatie2',
  'Extra_info_termijnspecificatie2',
  'Verantwoording_bewaartermijn2',
  'Waarde',
  'Tijdseenheid',
  'Termijnspecificatie',
  'Extra_info_termijnspecificatie',
  'Verantwoording_bewaartermijn',
  'Bestemming',
  'Verantwoording_bestemming',
  'Selectievoorschriften',
  'Raadplegingsregime',
  'Gevoelige_persoonsgegevens',
  'Hergebruik',
  'Motivering',
  'Drager',
  'Extra_info_drager',
  'Parent',
  'Child',
  'Associatief',
  'Actualiseringsdatum_informatieobject',
  'Opmerkingen',
] as const;
export type TemplateColumn = (typeof templateColumns)[number];

/** The first row's group headings, each over the column it begins at. */
export const templateGroups: Readonly<Partial<Record<TemplateColumn, string>>> = {
  ID: 'NAAM en INHOUD',
  Taakgebied: 'STRUCTUUR/ PROCES',
  Begindatum: 'Datering',
  Bewaarniveau: 'BEWAARNIVEAU',
  Waarde2: 'WETTELIJKE BEWAARTERMIJN',
  Waarde: 'ADMINISTRATIEVE BEWAARTERMIJN',
  Bestemming: 'BESTEMMING',
  Raadplegingsregime: 'RAADPLEGINGSREGIME',
  Gevoelige_persoonsgegevens: 'PERSOONSGEGEVENS',
  Hergebruik: 'HERGEBRUIK',
  Drager: 'DRAGER',
  Parent: 'RELATIES',
  Actualiseringsdatum_informatieobject: 'METADATA',
  Opmerkingen: 'OPMERKINGEN',
};

/** The sheet that holds the rows when a workbook has more than one. */
export const templateSheet = 'IBP';

/** Which column each field comes from; a period's unit has a column of its own beside it. */
export const columnOfField = {
  recordType: 'Informatieobjecttype',
  title: 'Naam_informatieobject',
  description: 'Omschrijving_informatieobject',
  taskArea: 'Taakgebied',
  task: 'Taak',
  activity: 'Handeling1',
  dateFrom: 'Begindatum',
  dateTo: 'Einddatum',
  retentionLevel: 'Bewaarniveau',
  legalPeriod: 'Waarde2',
  legalTrigger: 'Termijnspecificatie2',
  legalTriggerInfo: 'Extra_info_termijnspecificatie2',
  legalMotivation: 'Verantwoording_bewaartermijn2',
  adminPeriod: 'Waarde',
  adminTrigger: 'Termijnspecificatie',
  adminTriggerInfo: 'Extra_info_termijnspecificatie',
  adminMotivation: 'Verantwoording_bewaartermijn',
  destination: 'Bestemming',
  destinationMotivation: 'Verantwoording_bestemming',
  selectionInstruction: 'Selectievoorschriften',
  access: 'Raadplegingsregime',
  personalData: 'Gevoelige_persoonsgegevens',
  reuse: 'Hergebruik',
  reuseMotivation: 'Motivering',
  carrier: 'Drager',
  carrierInfo: 'Extra_info_drager',
  parent: 'Parent',
  child: 'Child',
  related: 'Associatief',
  remarks: 'Opmerkingen',
} as const satisfies Partial<Record<SeriesField, TemplateColumn>>;

/** The fields that the template carries; the others are left alone by an import. */
export type TemplateField = keyof typeof columnOfField;
export const templateFields = Object.keys(columnOfField) as TemplateField[];

/** A library of the demo and the names of the documents that its loader uploads. */
export interface DemoLibrary {
  /** Server-relative address of the site. */
  readonly site: string;
  readonly title: string;
  readonly description: string;
  readonly documents: readonly string[];
}

/** Six libraries on four sites, with the kinds of document that such libraries hold. */
export const libraries: readonly DemoLibrary[] = [
  {
    site: '/sites/omgeving',
    title: 'Omgevingsvergunningen',
    description: 'Dossiers van aanvragers, per adres',
    documents: [
      'Kerkstraat 12 - aanvraag.docx', 'Kerkstraat 12 - advies brandweer.pdf', 'Kerkstraat 12 - plannen.svg', 'Kerkstraat 12 - beslissing.pdf',
      'Molenweg 3 - aanvraag.docx', 'Molenweg 3 - bezwaarschrift.pdf', 'Molenweg 3 - verslag omgevingsambtenaar.docx', 'Stationsplein 1 - mail van de aanvrager.eml', 'Stationsplein 1 - aanvraag.docx',
    ],
  },
  {
    site: '/sites/omgeving',
    title: 'Plannen en verordeningen',
    description: 'Ruimtelijke uitvoeringsplannen en stedenbouwkundige verordeningen',
    documents: ['RUP Stationsomgeving - toelichtingsnota.docx', 'RUP Stationsomgeving - grafisch plan.pdf', 'RUP Stationsomgeving - verslag plenaire vergadering.docx', 'Verordening parkeren 2024.pdf', 'Bezwaren overzicht.xlsx'],
  },
  {
    site: '/sites/personeel',
    title: 'Personeelsdossiers',
    description: 'Een map per personeelslid',
    documents: ['P1042 - arbeidsovereenkomst.pdf', 'P1042 - evaluatie 2025.docx', 'P1077 - aanstellingsbesluit.pdf', 'P1077 - loopbaanfiche.xlsx', 'P1101 - ontslagbrief.docx'],
  },
  {
    site: '/sites/personeel',
    title: 'Selectieprocedures',
    description: 'Vacatures en kandidaten',
    documents: ['2026-14 Landmeter - vacature.docx', '2026-14 Landmeter - verslag jury.docx', '2026-14 Landmeter - puntenlijst.xlsx', '2026-15 Jurist - vacature.docx', '2026-15 Jurist - cv kandidaat 7.pdf'],
  },
  {
    site: '/sites/zorg',
    title: 'Bewonersdossiers',
    description: 'Woonzorgcentrum De Linde',
    documents: ['B-0231 - opnameovereenkomst.pdf', 'B-0231 - zorgplan.docx', 'B-0245 - opnameovereenkomst.pdf', 'B-0245 - verslag familiegesprek.docx'],
  },
  {
    site: '/sites/haven',
    title: 'Concessies',
    description: 'Overeenkomsten voor terreinen',
    documents: ['Kaai 14 - concessieovereenkomst.pdf', 'Kaai 14 - plaatsbeschrijving.docx', 'Kaai 22 - aanvraag.docx', 'Kaai 22 - ligplan.svg', 'Overzicht concessies.xlsx'],
  },
];

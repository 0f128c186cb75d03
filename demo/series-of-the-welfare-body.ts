import { type DemoSeries, demoSeries } from './demo-series';

const secrecy = 'Beroepsgeheim (art. 458 Strafwetboek).';
const covered = 'Verantwoording van de toegekende hulp staat in de beslissing van het bijzonder comité, die bewaard blijft.';

/** What the fictitious welfare body keeps. */
export const seriesOfTheWelfareBody: readonly DemoSeries[] = [
  demoSeries('approved', 'Sociaal dossier', 'Hulpvraag, sociaal onderzoek, beslissingen en begeleiding van een cliënt van de sociale dienst.', {
    area: '07. Zorg en welzijn', callName: 'Cliëntdossier', admin: ['P10Y', 'closed', 'Terugvordering van leefloon en aansprakelijkheid (organieke wet van 8 juli 1976).', 'laatste contact met de cliënt'],
    then: ['keepSample', 'Maatschappelijk werk laat zich alleen uit dossiers kennen.', 'Bewaar de dossiers van cliënten wier naam met B begint en die in een jaar op 0 zijn geopend.'], access: 'notOpen', informationClass: '4', remarks: secrecy,
  }),
  demoSeries('approved', 'Leefloon: beslissing en herziening', 'Toekenning, herziening, schorsing en terugvordering van het recht op maatschappelijke integratie.', {
    area: '07. Zorg en welzijn', admin: ['P10Y', 'closed', 'Terugbetaling door de federale overheid en terugvordering verjaren na ten hoogste tien jaar (wet van 26 mei 2002).'], then: ['destroy', covered], access: 'notOpen', informationClass: '4',
  }),
  demoSeries('approvedShortFlow', 'Schuldbemiddeling', 'Budgetbeheer, budgetbegeleiding en collectieve schuldenregeling.', {
    area: '07. Zorg en welzijn', admin: ['P10Y', 'closed', 'Afrekening met schuldeisers en aansprakelijkheid van de bemiddelaar.'], then: ['destroy', covered], access: 'notOpen', informationClass: '4',
  }),
  demoSeries('approved', 'Woonzorgcentrum: bewonersdossier', 'Opname, verblijf, zorgplan en beëindiging van het verblijf.', {
    area: '07. Zorg en welzijn', callName: 'Bewonersdossier', legal: ['P30Y', 'closed', 'Wet kwaliteitsvolle praktijkvoering van 22 april 2019, art. 35: het patiëntendossier minstens dertig jaar na het laatste contact.', 'laatste contact met de bewoner'], then: ['destroy', covered], access: 'notOpen', informationClass: '4', carrier: 'analogueAndDigital',
  }),
  demoSeries('submitted', 'Medicatieschema en toediening', 'Voorschriften, schema’s en aftekenlijsten van toegediende medicatie.', {
    recordType: 'series', area: '07. Zorg en welzijn', legal: ['P30Y', 'closed', 'Maakt deel uit van het patiëntendossier (wet van 22 april 2019, art. 35).'], then: ['destroy', covered], access: 'notOpen', informationClass: '4',
  }),
  demoSeries('approved', 'Kinderopvang: aanwezigheden en facturatie', 'Inschrijvingen, aanwezigheden, attesten inkomenstarief en facturen.', {
    recordType: 'series', area: '07. Zorg en welzijn', admin: ['P7Y', 'created', 'Controle op de subsidie door Opgroeien en fiscale attesten.', 'einde van het opvangjaar'], then: ['destroy', covered], access: 'notOpen',
  }),
  demoSeries('approved', 'Kinderopvang: incidenten en crisis', 'Meldingen en opvolging van ernstige gebeurtenissen.', {
    area: '07. Zorg en welzijn', admin: ['P30Y', 'closed', 'Een minderjarige kan na zijn meerderjarigheid nog een vordering instellen.'], then: ['destroy', covered], access: 'notOpen', informationClass: '4',
  }),
  demoSeries('internalReview', 'Maaltijden aan huis', 'Bestellingen, leveringen en facturen van maaltijden.', {
    recordType: 'series', area: '07. Zorg en welzijn', admin: ['P7Y', 'created', 'Verantwoordingsstukken van de boekhouding.', 'einde van het boekjaar'], then: ['destroy', covered],
  }),
  demoSeries('approved', 'Sociale huur: kandidaat-huurders', 'Inschrijving, actualisering, toewijzing of schrapping van kandidaten.', {
    area: '08. Sociaal wonen', admin: ['P5Y', 'closed', 'Verhaal tegen toewijzing of schrapping.', 'schrapping of toewijzing'], then: ['destroy', 'Het toewijzingsregister blijft bewaard.'], access: 'notOpen',
  }),
  demoSeries('approved', 'Sociale huur: huurdersdossier', 'Huurovereenkomst, plaatsbeschrijving, huurberekening, herstellingen en beëindiging.', {
    area: '08. Sociaal wonen', admin: ['P10Y', 'expired', 'Vorderingen over huur en huurwaarborg.', 'einde van de huur'], then: ['destroy', 'Het toewijzingsregister blijft bewaard.'], access: 'notOpen',
  }),
  demoSeries('draft', 'Wijkwerking: activiteiten', 'Aankondigingen, deelnemerslijsten, foto’s en evaluatie van activiteiten in buurthuizen.', {
    area: '07. Zorg en welzijn', admin: ['P5Y', 'closed', 'Verantwoording van subsidies.'], then: ['keepSample', 'Beelden van het leven in de wijk.', 'Bewaar één reeks foto’s per activiteit en het jaarverslag.'],
  }),
  demoSeries('recognisedLongAgo', 'Raad voor maatschappelijk welzijn: vergaderdossier', 'Agenda, ontwerpbesluiten en notulen van de raad en van het vast bureau.', {
    area: '01. Bestuur', admin: ['P10Y', 'closed', 'Toezicht en beroep tegen besluiten.'], then: ['keep', 'Besluiten van een bestuursorgaan.'], access: 'published', personal: 'no', from: '1977', carrier: 'analogueAndDigital',
  }),
  demoSeries('returned', 'Vrijwilligers: overeenkomst en vergoeding', 'Informatienota, aansprakelijkheidsverzekering en uitbetaalde vergoedingen.', {
    area: '02. Personeel', admin: ['P5Y', 'expired', 'Fiscale controle op vergoedingen (wet van 3 juli 2005).', 'einde van de inzet'], then: ['destroy', covered],
  }),
  demoSeries('approved', 'Noodopvang en doorgangswoningen', 'Aanvraag, verblijfsovereenkomst en doorverwijzing.', {
    area: '08. Sociaal wonen', admin: ['P10Y', 'closed', 'Aansprakelijkheid en terugvordering van kosten.'], then: ['destroy', covered], access: 'notOpen', informationClass: '4',
  }),
  demoSeries('closed', 'Poetsdienst met dienstencheques: klantendossier', 'Intake, overeenkomst, planning en klachten van gezinnen met poetshulp.', {
    area: '07. Zorg en welzijn', admin: ['P10Y', 'expired', 'Vorderingen uit de overeenkomst en schade aan de woning.', 'einde van de overeenkomst'], then: ['destroy', covered], from: '2004', to: '2023',
    end: ['2023-12-31', 'De poetsdienst is overgedragen aan een sociale onderneming; er komen geen klanten meer bij.'],
  }),
  demoSeries('overtaken', 'Assistentiewoningen: bewonersdossier', 'Kandidatuur, verblijfsovereenkomst, dienstverlening en einde van het verblijf.', {
    area: '07. Zorg en welzijn', admin: ['P10Y', 'expired', 'Vorderingen over dagprijs, waarborg en schade.', 'einde van het verblijf'], then: ['destroy', covered], access: 'notOpen',
  }),
];

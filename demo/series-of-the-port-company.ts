import { type DemoSeries, demoSeries } from './demo-series';

const secrets = 'De stukken bevatten bedrijfsgeheimen van gebruikers van de haven.';
const inRegister = 'De kern staat in het havenregister, dat blijvend wordt bewaard.';

/** What the fictitious port company keeps. */
export const seriesOfThePortCompany: readonly DemoSeries[] = [
  demoSeries('approved', 'Concessies van haventerreinen', 'Aanvraag, onderhandeling, overeenkomst, opvolging en beëindiging van concessies.', {
    area: '09. Haven', callName: 'Concessie', admin: ['P10Y', 'expired', 'Vorderingen uit de overeenkomst (art. 2262bis oud BW) en sanering van het terrein.', 'einde van de concessie'],
    then: ['keep', 'Bepaalt de ontwikkeling van de haven.'], personal: 'no', reuse: 'no', reuseMotivation: secrets, from: '1995',
  }),
  demoSeries('approved', 'Scheepsbewegingen: reisdossier', 'Aanmelding, ligplaats, loodsgeld, afval- en goederenaangifte van een schip.', {
    area: '09. Haven', admin: ['P5Y', 'closed', 'Betwisting van havengelden verjaart na vijf jaar.', 'vertrek van het schip'], then: ['destroy', inRegister], personal: 'no', reuse: 'yes',
  }),
  demoSeries('approved', 'Gevaarlijke goederen: melding en toelating', 'Meldingen, vergunningen en controles van gevaarlijke en verontreinigende stoffen.', {
    area: '09. Haven', legal: ['P10Y', 'closed', 'Havenpolitieverordening en milieuaansprakelijkheid (richtlijn 2004/35/EG).'], then: ['destroy', inRegister], access: 'notOpen', personal: 'no', reuse: 'no', reuseMotivation: 'Openbaarheid kan de veiligheid van de haven schaden.', informationClass: '4',
  }),
  demoSeries('submitted', 'Havenbeveiliging: plannen en oefeningen', 'Beveiligingsbeoordelingen, beveiligingsplannen, oefeningen en verslagen.', {
    area: '09. Haven', legal: ['P10Y', 'expired', 'Verordening (EG) nr. 725/2004 en de ISPS-code.', 'vervanging van het plan'], then: ['destroy', 'Alleen het geldende plan heeft waarde.'], access: 'notOpen', personal: 'no', reuse: 'no', reuseMotivation: 'Openbaarheid kan de veiligheid van de haven schaden.', informationClass: '5',
  }),
  demoSeries('approvedNewVersion', 'Infrastructuur: as-builtdossier', 'Plannen, berekeningen, keuringen en opleveringen van kaaien, sluizen en wegen.', {
    area: '09. Haven', task: '09.2 Bouwen en onderhouden', admin: ['P10Y', 'takenOutOfUse', 'Veilig onderhoud en afbraak; tienjarige aansprakelijkheid.'], then: ['keep', 'Technisch erfgoed en nodig zolang het bouwwerk bestaat.'], personal: 'no', from: '1968', carrier: 'analogueAndDigital',
  }),
  demoSeries('approved', 'Baggerwerken en waterbodem', 'Peilingen, monsters, opdrachten en afvoer van baggerspecie.', {
    area: '09. Haven', task: '09.2 Bouwen en onderhouden', legal: ['P30Y', 'closed', 'Bodemdecreet van 27 oktober 2006: historische verontreiniging moet aantoonbaar blijven.'], then: ['keep', 'Reeksen metingen zijn bron voor milieuonderzoek.'], personal: 'no', access: 'open',
  }),
  demoSeries('approved', 'Havengelden: tarief en facturatie', 'Tariefreglementen, aangiften en facturen.', {
    recordType: 'series', area: '03. Financiën en aankoop', legal: ['P10Y', 'created', 'Btw-Wetboek art. 60.', 'afsluiting van het boekjaar'], then: ['destroy', 'De jaarrekening blijft bewaard.'], personal: 'no',
  }),
  demoSeries('approved', 'Raad van bestuur: vergaderdossier', 'Agenda, nota’s en notulen van raad van bestuur en directiecomité.', {
    area: '01. Bestuur', legal: ['P10Y', 'closed', 'Aansprakelijkheid van bestuurders (Wetboek van vennootschappen en verenigingen, art. 2:143).', 'goedkeuring van de notulen'], then: ['keep', 'Besluiten van een bestuursorgaan.'], personal: 'no', reuse: 'no', reuseMotivation: secrets, carrier: 'analogueAndDigital',
  }),
  demoSeries('internalReview', 'Toegangsbadges en bezoekers', 'Aanvragen van badges, toegangsrechten en het bezoekersregister.', {
    area: '05. Veiligheid', admin: ['P6M', 'expired', 'Onderzoek na een incident.', 'einde van de toegang'], then: ['destroy', inRegister], access: 'notOpen',
  }),
  demoSeries('approved', 'Verkeersregeling: marifoon en radarbeelden', 'Opnamen van marifoonverkeer en radarbeelden.', {
    recordType: 'series', area: '09. Haven', callName: 'VHF-opnamen', admin: ['P42D', 'created', 'Onderzoek na een aanvaring; daarna zonder nut.'], then: ['destroy', 'Opnamen van een voorval gaan over naar het dossier ervan.'], access: 'notOpen', personal: 'no', reuse: 'no', reuseMotivation: secrets,
  }),
  demoSeries('approved', 'Scheepsongevallen en averij', 'Vaststelling, onderzoek, expertise en afwikkeling van aanvaringen en schade.', {
    area: '09. Haven', admin: ['P30Y', 'closed', 'Vorderingen wegens lichamelijke schade en milieuschade.'], then: ['keepSample', 'Grote ongevallen tekenen de haven.', 'Bewaar dossiers met dodelijke slachtoffers, met ernstige vervuiling of met een schade boven 1 miljoen euro.'], access: 'notOpen',
  }),
  demoSeries('draft', 'Sponsoring en havenbezoeken', 'Aanvragen, overeenkomsten en verslagen van bezoeken en sponsoring.', {
    area: '10. Communicatie', admin: ['P18M', 'closed', 'Opvolging van de afspraken in het volgende werkjaar.'], then: ['destroy', inRegister], personal: 'no',
  }),
  demoSeries('rejected', 'Marktonderzoek en prognoses', 'Studies over trafiek, concurrentie en groei.', {
    area: '09. Haven', admin: ['P3Y', 'newVersion', 'Een nieuwe prognose vervangt de vorige.'], then: ['destroy', inRegister], personal: 'no', reuse: 'no', reuseMotivation: secrets,
  }),
  demoSeries('approved', 'Communicatie: persberichten en havenkrant', 'Persberichten, de havenkrant en nieuwsbrieven zoals ze zijn verschenen.', {
    recordType: 'series', area: '10. Communicatie', admin: ['P1Y', 'published', 'Nazorg en rechtzettingen.'], then: ['keep', 'Geeft weer hoe de haven zich toont.'], access: 'published', personal: 'no', reuse: 'yes',
  }),
  demoSeries('submitted', 'Schade aan havenmaterieel', 'Aangiften, expertise en verzekeringsdossiers van kranen, voertuigen en gebouwen.', {
    area: '03. Financiën en aankoop', admin: ['P5Y', 'closed', 'Verjaring van verzekeringsvorderingen, verlengd met twee jaar voor beroep.'], then: ['destroy', inRegister], personal: 'no',
  }),
  demoSeries('succeeded', 'Marifoon: opnamen op geluidsband', 'Banden met het gesproken verkeer tussen schepen en de havendienst.', {
    recordType: 'series', area: '09. Haven', admin: ['P42D', 'created', 'Onderzoek na een aanvaring; daarna zonder nut.'], then: ['destroy', 'Opnamen van een voorval gaan over naar het dossier ervan.'], access: 'notOpen', personal: 'no', reuse: 'no', reuseMotivation: secrets, from: '1978', to: '2009', carrier: 'analogue',
    end: ['2009-12-31', 'Sinds 2010 worden gesprekken en radarbeelden samen digitaal opgenomen.', 'Verkeersregeling: marifoon en radarbeelden'],
  }),
  demoSeries('closingSoon', 'Havenkrant: adressen van abonnees', 'Inschrijvingen, adreswijzigingen en opzeggingen.', {
    recordType: 'series', area: '10. Communicatie', admin: ['P1Y', 'expired', 'Nazicht van de portkosten.', 'einde van het abonnement'], then: ['destroy', inRegister],
    end: ['', 'De havenkrant verschijnt daarna alleen nog digitaal en zonder abonnement.'],
  }),
];

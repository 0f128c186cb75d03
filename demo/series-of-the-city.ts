import { type DemoSeries, demoSeries } from './demo-series';

const liability = 'Verjaring van persoonlijke rechtsvorderingen (art. 2262bis oud BW): de stad kan tien jaar lang aansprakelijk worden gesteld.';
const noLastingValue = 'Geen waarde meer na het verstrijken van de bewaartermijn; de kern van het dossier staat in het register of het besluit.';

/** What the fictitious city keeps, by task area. */
export const seriesOfTheCity: readonly DemoSeries[] = [
  demoSeries('approved', 'Omgevingsvergunning: dossier van de aanvrager', 'Dossiers van aanvragen en meldingen voor stedenbouwkundige handelingen en ingedeelde inrichtingen: aanvraag, adviezen, openbaar onderzoek, beslissing en eventueel beroep.', {
    area: '04. Ruimte en wonen', task: '04.1 Vergunningen verlenen', callName: 'Bouwvergunning',
    admin: ['P10Y', 'closed', liability],
    then: ['keepSample', 'De evolutie van het stadsbeeld is van blijvend belang; een steekproef volstaat.', 'Bewaar de dossiers van beschermd erfgoed, van gebouwen met meer dan vijf woonlagen en elk dossier uit een jaar dat eindigt op 0 of 5.'],
    from: '2018',
  }),
  demoSeries('approved', 'Melding van werken zonder vergunning', 'Meldingen van meldingsplichtige handelingen met aktename.', {
    area: '04. Ruimte en wonen', task: '04.1 Vergunningen verlenen', admin: ['P10Y', 'closed', liability], then: ['destroy', noLastingValue], from: '2018',
  }),
  demoSeries('approvedShortFlow', 'Ruimtelijk uitvoeringsplan', 'Voorbereiding, vaststelling en herziening van gemeentelijke ruimtelijke uitvoeringsplannen.', {
    area: '04. Ruimte en wonen', task: '04.2 Plannen maken', admin: ['P30Y', 'expired', 'Het plan geldt tot het wordt vervangen; daarna kan de overgang nog worden betwist.', 'vervanging van het plan'],
    then: ['keep', 'Verordenende plannen bepalen hoe de stad eruitziet en zijn bron voor onderzoek.'], access: 'published', personal: 'no', from: '2000',
  }),
  demoSeries('submitted', 'Planschade en planbaten', 'Vorderingen en heffingen na de inwerkingtreding van een ruimtelijk uitvoeringsplan.', {
    area: '04. Ruimte en wonen', task: '04.2 Plannen maken', legal: ['P15Y', 'closed', 'Vlaamse Codex Ruimtelijke Ordening, art. 2.6.1 en volgende; vermeerderd met de termijn van betwisting.'], then: ['destroy', noLastingValue],
  }),
  demoSeries('approved', 'Handhaving ruimtelijke ordening', 'Vaststellingen, aanmaningen, stakingsbevelen en herstelvorderingen bij bouwmisdrijven.', {
    area: '04. Ruimte en wonen', task: '04.3 Handhaven', admin: ['P20Y', 'closed', 'De herstelvordering verjaart na twintig jaar in ruimtelijk kwetsbaar gebied.'], then: ['destroy', 'De vaststellingen staan blijvend in het vergunningenregister.'], access: 'notOpen',
  }),
  demoSeries('approved', 'Woningkwaliteit: conformiteitsonderzoek', 'Onderzoeken van de kwaliteit van woningen, met conformiteitsattest of besluit tot ongeschiktverklaring.', {
    area: '04. Ruimte en wonen', task: '04.4 Wonen', admin: ['P10Y', 'expired', 'Het conformiteitsattest is ten hoogste tien jaar geldig (Vlaamse Codex Wonen).', 'afloop van het attest'], then: ['destroy', noLastingValue],
  }),
  demoSeries('internalReview', 'Leegstandsregister', 'Opname en schrapping van leegstaande gebouwen en woningen, met de bezwaren.', {
    area: '04. Ruimte en wonen', task: '04.4 Wonen', admin: ['P7Y', 'closed', 'Bezwaar en invordering van de belasting op leegstand.', 'schrapping uit het register'], then: ['destroy', noLastingValue],
  }),
  demoSeries('approvedNewVersion', 'Personeelsdossier', 'Het dossier van een personeelslid: aanstelling, loopbaan, evaluatie, verloven, tucht en uitdiensttreding.', {
    area: '02. Personeel', callName: 'Personeelsdossier', legal: ['P110Y', 'born', 'Bestuursdecreet art. III.87 §1/1: personeelsdossiers ten hoogste 110 jaar na de geboorte; nodig voor pensioenrechten en die van nabestaanden.'],
    then: ['keepSample', 'Personeel tekent een bestuur; een keuze van dossiers volstaat voor onderzoek.', 'Bewaar de dossiers van algemeen directeurs, financieel directeurs, korpschefs en ereburgers.'], access: 'notOpen', informationClass: '4', from: '1950', carrier: 'analogueAndDigital',
  }),
  demoSeries('approved', 'Selectieprocedure: kandidaten', 'Sollicitaties, proeven, verslagen van de jury en de lijst van geslaagden.', {
    area: '02. Personeel', callName: 'Sollicitaties', admin: ['P2Y', 'closed', 'Beroep bij de Raad van State en vorderingen wegens discriminatie; daarna loopt een wervingsreserve hoogstens nog mee in het dossier van de functie.', 'afsluiting van de procedure of van de wervingsreserve'], then: ['destroy', noLastingValue], access: 'notOpen',
  }),
  demoSeries('approved', 'Loonberekening en sociale documenten', 'Individuele rekeningen, loonstaten en aangiften aan de sociale zekerheid.', {
    recordType: 'series', area: '02. Personeel', legal: ['P5Y', 'created', 'Koninklijk besluit nr. 5 van 23 oktober 1978: sociale documenten worden vijf jaar bewaard.', 'afsluiting van het kalenderjaar'], admin: ['P10Y', 'created', 'Betwisting van wedde en pensioenopbouw.', 'afsluiting van het kalenderjaar'], then: ['destroy', 'De pensioenrechten staan in het personeelsdossier.'], access: 'notOpen', informationClass: '4',
  }),
  demoSeries('returned', 'Verlof en afwezigheid', 'Aanvragen van verlof, ziekteattesten en prikkloktijden.', {
    recordType: 'series', area: '02. Personeel', admin: ['P1Y', 'created', 'Controle op het verlofsaldo.'], then: ['destroy', noLastingValue], access: 'notOpen',
  }),
  demoSeries('approved', 'Arbeidsongeval', 'Aangifte, onderzoek, medische verslagen en vergoeding van arbeidsongevallen.', {
    area: '02. Personeel', legal: ['P40Y', 'closed', 'Codex over het welzijn op het werk: gezondheidsdossiers na blootstelling blijven veertig jaar bewaard.'], then: ['destroy', noLastingValue], access: 'notOpen', informationClass: '4',
  }),
  demoSeries('draft', 'Vorming en opleiding van personeel', 'Aanbod, inschrijvingen en attesten.', {
    area: '02. Personeel', admin: ['P5Y', 'closed', 'Opvolging van verplichte bijscholing.'], then: ['destroy', noLastingValue],
  }),
  demoSeries('approved', 'Gemeenteraad: vergaderdossier', 'Agenda, ontwerpbesluiten, verslag en notulen van de gemeenteraad met alle bijlagen.', {
    area: '01. Bestuur', callName: 'Notulen', admin: ['P10Y', 'closed', 'Toezicht door de Vlaamse overheid en beroep tegen besluiten.', 'goedkeuring van de notulen'], then: ['keep', 'Besluiten van het hoogste orgaan zijn de ruggengraat van het stadsarchief.'], access: 'published', personal: 'no', from: '1796', carrier: 'analogueAndDigital',
  }),
  demoSeries('approved', 'College van burgemeester en schepenen: vergaderdossier', 'Agenda, ontwerpbesluiten en notulen van het college.', {
    area: '01. Bestuur', admin: ['P10Y', 'closed', 'Toezicht en beroep tegen besluiten.', 'goedkeuring van de notulen'], then: ['keep', 'Besluiten van het college zijn bron voor de geschiedenis van de stad.'], access: 'openInPrinciple', from: '1836', carrier: 'analogueAndDigital',
  }),
  demoSeries('approved', 'Burgemeestersbesluiten', 'Individuele en reglementaire besluiten van de burgemeester, onder meer bij onbewoonbaarheid en ordeverstoring.', {
    recordType: 'series', area: '01. Bestuur', admin: ['P10Y', 'expired', liability, 'het einde van de uitwerking van het besluit'], then: ['keep', 'Eenzijdige besluiten met grote gevolgen voor burgers blijven toetsbaar.'],
  }),
  demoSeries('approved', 'Klachten over dienstverlening', 'Klachten van burgers over de werking van diensten, met onderzoek en antwoord.', {
    area: '01. Bestuur', callName: 'Klachten', legal: ['P5Y', 'closed', 'Bestuursdecreet art. III.87 §1/1: klachtendossiers ten hoogste vijf jaar.'], then: ['destroy', 'De jaarlijkse rapportering over klachten blijft bewaard.'], access: 'notOpen',
  }),
  demoSeries('submitted', 'Openbaarheid van bestuur: aanvragen', 'Aanvragen tot inzage of afschrift, met beslissing en beroep.', {
    area: '01. Bestuur', admin: ['P5Y', 'closed', 'Beroep bij de beroepsinstantie openbaarheid en herhaalde aanvragen.'], then: ['destroy', noLastingValue],
  }),
  demoSeries('approved', 'Overheidsopdrachten: gunning en uitvoering', 'Bestek, offertes, verslag van nazicht, gunning, uitvoering en oplevering van opdrachten van werken, leveringen en diensten.', {
    area: '03. Financiën en aankoop', callName: 'Aanbesteding', legal: ['P10Y', 'closed', 'Tienjarige aansprakelijkheid van aannemer en architect (art. 1792 en 2270 oud BW).', 'definitieve oplevering'], then: ['destroy', 'Het gunningsbesluit staat in het vergaderdossier van het college.'], personal: 'no', reuse: 'no', reuseMotivation: 'Offertes bevatten bedrijfsgeheimen.',
  }),
  demoSeries('approved', 'Niet-gekozen offertes', 'Offertes van inschrijvers aan wie de opdracht niet werd gegund.', {
    area: '03. Financiën en aankoop', admin: ['P5Y', 'closed', 'Vordering tot schadevergoeding van een afgewezen inschrijver.', 'gunning van de opdracht'], then: ['destroy', noLastingValue], personal: 'no', reuse: 'no', reuseMotivation: 'Offertes bevatten bedrijfsgeheimen.',
  }),
  demoSeries('approvedThenReviewed', 'Boekhoudkundige verantwoordingsstukken', 'Facturen, bestelbonnen, betalingsbewijzen en dagboeken.', {
    recordType: 'series', area: '03. Financiën en aankoop', callName: 'Facturen', legal: ['P10Y', 'created', 'Btw-Wetboek art. 60: tien jaar vanaf 1 januari van het jaar dat volgt op de sluiting van het boekjaar.', 'afsluiting van het boekjaar'], then: ['destroy', 'De jaarrekening blijft bewaard.'], personal: 'no',
  }),
  demoSeries('approved', 'Jaarrekening en budget', 'Meerjarenplan, aanpassingen, jaarrekening en het advies van de toezichthouder.', {
    area: '03. Financiën en aankoop', admin: ['P10Y', 'published', 'Toezicht en vergelijking over twee bestuursperiodes.'], then: ['keep', 'Geeft het beleid in cijfers weer.'], access: 'published', personal: 'no',
  }),
  demoSeries('sentBackInternally', 'Gemeentebelastingen: kohier en bezwaar', 'Kohieren, aanslagen, bezwaarschriften en beslissingen.', {
    area: '03. Financiën en aankoop', admin: ['P7Y', 'closed', 'Invordering en beroep bij de rechtbank.'], then: ['destroy', noLastingValue],
  }),
  demoSeries('approved', 'Gemeentelijke administratieve sancties', 'Vaststellingen, verweer, bemiddeling en beslissingen over overlast en stilstaan en parkeren.', {
    area: '05. Veiligheid', callName: 'GAS-boetes', legal: ['P5Y', 'closed', 'Wet van 24 juni 2013, art. 44: gegevens in het register worden vijf jaar bewaard.', 'de dag waarop de sanctie is opgelegd of het alternatief aanvaard'], then: ['destroy', noLastingValue], access: 'notOpen',
  }),
  demoSeries('approved', 'Beelden van bewakingscamera’s', 'Beelden van vaste camera’s in gebouwen en op openbare plaatsen.', {
    recordType: 'series', area: '05. Veiligheid', callName: 'Camerabeelden', legal: ['P1M', 'created', 'Camerawet van 21 maart 2007: ten hoogste één maand, tenzij de beelden een misdrijf bewijzen.'], then: ['destroy', 'Beelden die als bewijs dienen, gaan over naar het dossier van de vaststelling.'], access: 'notOpen', informationClass: '4',
  }),
  demoSeries('rejected', 'Evenementen: veiligheidsdossier', 'Aanvraag, veiligheidsoverleg, plannen en evaluatie van evenementen.', {
    area: '05. Veiligheid', admin: ['P3Y', 'closed', 'Hergebruik bij de volgende editie.'], then: ['destroy', noLastingValue],
  }),
  demoSeries('approved', 'Begraafplaatsen: concessies', 'Concessies van graven en columbaria, met verlenging en beëindiging.', {
    area: '06. Burgerzaken', admin: ['P10Y', 'expired', 'Decreet van 16 januari 2004 op de begraafplaatsen; nabestaanden kunnen na het einde nog vragen stellen.', 'einde van de concessie'], then: ['keep', 'Bron voor stamboom- en erfgoedonderzoek.'], from: '1804', carrier: 'analogueAndDigital',
  }),
  demoSeries('recognised', 'Akten van de burgerlijke stand: bijlagen', 'Stukken die bij een akte zijn neergelegd.', {
    area: '06. Burgerzaken', legal: ['P100Y', 'created', 'Oud Burgerlijk Wetboek, boek I, titel 2: akten zijn na honderd jaar vrij raadpleegbaar.'], then: ['keep', 'Onvervangbare bron over personen.'], access: 'notOpen', carrier: 'analogueAndDigital', from: '1796',
  }),
  demoSeries('withdrawn', 'Afgifte van identiteitsdocumenten', 'Aanvragen van identiteitskaarten, rijbewijzen en reispassen.', {
    area: '06. Burgerzaken', admin: ['P10Y', 'closed', 'Geldigheidsduur van de documenten.', 'einde van de geldigheid'], then: ['destroy', noLastingValue], access: 'notOpen', informationClass: '4',
  }),
  demoSeries('draft', 'Tijdelijke werkkopieën', 'Kopieën en uittreksels die alleen voor het dagelijkse werk zijn gemaakt.', {
    recordType: 'series', area: '01. Bestuur', admin: ['P0Y', 'closed', 'Het oorspronkelijke stuk wordt elders bewaard.'], then: ['destroy', 'Kopieën hebben geen eigen waarde.'], personal: 'notApplicable', reuse: 'notApplicable',
  }),
  demoSeries('succeeded', 'Milieuvergunning: hinderlijke inrichtingen', 'Aanvragen, adviezen, beslissingen en meldingen van klasse 1, 2 en 3 volgens Vlarem I.', {
    area: '04. Ruimte en wonen', task: '04.1 Vergunningen verlenen', admin: ['P20Y', 'expired', 'De vergunning gold ten hoogste twintig jaar; sanering en schade komen vaak pas daarna aan het licht.', 'afloop van de vergunning'],
    then: ['keepSample', 'De industriële geschiedenis van de stad blijft leesbaar.', 'Bewaar de dossiers van inrichtingen van klasse 1.'], from: '1991', to: '2017', carrier: 'analogueAndDigital',
    end: ['2017-02-22', 'Sinds 23 februari 2017 is er één vergunning voor bouwen en milieu (decreet van 25 april 2014).', 'Omgevingsvergunning: dossier van de aanvrager'],
  }),
  demoSeries('closed', 'Premie voor regenwaterputten', 'Aanvragen, controles ter plaatse en uitbetaling van de premie.', {
    area: '04. Ruimte en wonen', task: '04.4 Wonen', admin: ['P10Y', 'closed', 'Terugvordering van premies die ten onrechte zijn betaald.', 'uitbetaling of weigering'], then: ['destroy', noLastingValue], from: '1999', to: '2021',
    end: ['2021-12-31', 'De gemeenteraad hief het premiereglement op vanaf 2022.'],
  }),
];

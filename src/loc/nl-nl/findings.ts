/** What `validateSeries` finds, and what is allowed. `{field}` is the field's name as the screen shows it. */
export const findingsNlNl = {
  'domain.finding.missing': 'Vul {field} in.',
  'domain.finding.tooLong': '{field} telt {length} tekens; er kunnen er hoogstens {max} in. Kort het in.',
  'domain.finding.lineBreak': '{field} staat op één regel. Haal de nieuwe regel weg.',
  'domain.finding.forbiddenCharacter':
    '{field} bevat een teken dat SharePoint niet bewaart ({character}). Haal het weg.',
  'domain.finding.notInList': '‘{value}’ staat niet in de lijst van {field}. Kies uit: {allowed}.',
  'domain.finding.notAPeriod':
    '‘{value}’ is geen bewaartermijn. Geef een geheel aantal van 0 tot 9999 dagen, maanden of jaren.',
  'domain.finding.notAYear': '‘{value}’ is geen jaartal. Geef een jaartal van vier cijfers, of: {allowed}.',
  'domain.finding.datesReversed': 'De einddatum ({to}) ligt voor de begindatum ({from}). Verbeter een van beide.',
  'domain.finding.periodMissing':
    'Er is geen bewaartermijn. Geef een wettelijke of een administratieve, ook als u voor altijd bewaart.',
  'domain.finding.periodMissingYet':
    'Er is geen bewaartermijn. De serie kan overgenomen worden; bij het indienen wordt een termijn gevraagd.',
  'domain.finding.periodMissingInTerm':
    'Hier hoort een termijn bij: er is al een begin of een verantwoording. Vul {field} in.',
  'domain.finding.triggerMissing': 'Zeg vanaf wanneer de termijn telt: {field}.',
  'domain.finding.motivationMissing': 'Zeg waarom de termijn zo lang is: {field}.',
  'domain.finding.selectionInstructionMissing': 'Zeg hoe de steekproef getrokken wordt: {field}.',
  'domain.finding.reuseMotivationMissing': 'Zeg waarom hergebruik niet kan: {field}.',
  'domain.finding.publishedWithPersonalData':
    'Wat persoonsgegevens bevat, kan niet ‘Bekendgemaakt’ zijn. Kies een andere waarde voor {field}, of pas Persoonsgegevens aan.',
  'domain.finding.notASeriesCode':
    '‘{value}’ is geen seriecode. Schrijf codes als OVO000098_012_003, met een puntkomma ertussen.',
  'domain.finding.relatedToItself': 'Een serie kan niet naar zichzelf verwijzen: haal {value} weg uit {field}.',
  'domain.finding.relatedTwice':
    '{value} staat er twee keer: een serie kan maar op één manier verwant zijn. Haal er een weg.',
  'domain.finding.relatedUnknown': '{value} is geen serie van dit register. Ga de code na.',
  'domain.finding.sameNameAndDescription':
    'Er is al een serie met dezelfde naam en omschrijving: {codes}. Ga na of het niet om dezelfde serie gaat.',
} as const;

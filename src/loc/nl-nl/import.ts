/** Import of the template: what is found in it, and the screen. */
export const importNlNl = {
  'import.finding.notInTemplateList': '‘{value}’ staat niet in de lijst van {column}. Toegelaten: {allowed}. Verbeter de cel en kies het bestand opnieuw.',
  'import.finding.respelled': '‘{value}’ is gelezen als ‘{respelled}’.',
  'import.finding.spacesTidied': 'Overtollige of vaste spaties in ‘{value}’ zijn weggehaald.',
  'import.finding.unitMissing': 'Bij {value} ontbreekt de tijdseenheid. Toegelaten: {allowed}.',
  'import.finding.valueMissing': 'Bij de tijdseenheid {unit} ontbreekt het aantal. Geef een geheel getal vanaf 0.',
  'import.finding.valueNotWhole': '‘{value}’ is geen aantal. Toegelaten: een geheel getal van 0 tot 9999, of Niet van toepassing.',
  'import.finding.triggerKeptAsText': '‘{value}’ staat niet in de lijst en wordt als extra info bewaard. Kies bij het bewerken een van: {allowed}.',
  'import.finding.codeNotWellFormed': '‘{value}’ is geen seriecode. Schrijf ze als OVO000098_012_003, of laat de cel leeg: het register geeft een code.',
  'import.finding.codeOfOtherOrganisation': '{value} is geen code van {organisation}. Maak de cel leeg of importeer voor de andere organisatie.',
  'import.finding.codeTwice': '{value} staat bij meer dan één rij. Een code hoort bij één serie: maak de andere leeg.',
  'import.finding.columnNotKept': 'De datum ‘{value}’ wordt niet overgenomen: het register houdt zelf bij wanneer iets verandert.',
  'import.finding.sameRowTwice': 'Deze rij zegt precies hetzelfde als rij {other}. Neem ze alleen over als het echt om twee series gaat.',
} as const;

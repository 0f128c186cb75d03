/** Why a ledger row does not count, or a version does not verify. Tickets name the row: V a version, D a decision, R a recognition. */
export const faultsNlNl = {
  'domain.fault.contentUnreadable': 'De inhoud van {ticket} is niet te lezen.',
  'domain.fault.contentMalformed': 'De inhoud van {ticket} is niet in orde: {members}.',
  'domain.fault.hashDiffers':
    'De inhoud van {ticket} klopt niet met haar hash: de rij is gewijzigd of verkeerd geschreven.',
  'domain.fault.columnsDiffer': 'Kolommen van {ticket} zeggen iets anders dan de inhoud: {columns}.',
  'domain.fault.otherSeries': '{ticket} gaat over een andere serie: {series}.',
  'domain.fault.codeOfOtherOrganisation':
    '{ticket} is van {organisation}, maar de seriecode hoort bij een andere organisatie.',
  'domain.fault.folderDiffers': '{ticket} staat in map ‘{folder}’ en niet in die van {organisation}.',
  'domain.fault.organisationUnknown': 'De organisatie {organisation} van {ticket} staat niet in de lijst Organisaties.',
  'domain.fault.replayed': '{ticket} herhaalt letterlijk de oudere versie {original}.',
  'domain.fault.firstNumberWrong': '{ticket} heeft geen voorganger, maar noemt zich versie {found}.',
  'domain.fault.predecessorMissing': 'De voorganger {predecessor} van {ticket} is er niet, of is jonger.',
  'domain.fault.predecessorDiffers':
    'De voorganger {predecessor} van {ticket} is niet meer wat hij was toen {ticket} geschreven werd.',
  'domain.fault.predecessorUnfit': '{predecessor} kan geen voorganger van {ticket} zijn: hij is zelf niet in orde.',
  'domain.fault.numberWrong': '{ticket} noemt zich versie {found}, maar zou versie {expected} moeten zijn.',
  'domain.fault.successorWithoutEnd': '{ticket} noemt opvolger {successor}, maar niet wanneer de serie afsluit.',
  'domain.fault.successorItself': '{ticket} noemt de serie zelf als opvolger.',
  'domain.fault.closingNotShort': '{ticket} sluit de serie af, maar niet in de verkorte procedure.',
  'domain.fault.closingUnexplained': '{ticket} sluit de serie af en zegt niet waarom.',
  'domain.fault.closingChanges':
    '{ticket} sluit de serie af en wijzigt ze meteen: ze zegt iets anders dan {predecessor}.',
  'domain.fault.notDecided': 'Over {ticket} is nog niet beslist.',
  'domain.fault.returned': 'De commissie stuurde deze versie terug ({ticket}).',
  'domain.fault.rejected': 'De commissie keurde deze versie af ({ticket}).',
  'domain.fault.committeeUnknown': 'Voor {organisation} is geen bevoegde commissie ingesteld.',
  'domain.fault.committeeNotCompetent': '{ticket} noemt commissie {committee}; bevoegd is {competent}.',
  'domain.fault.decisionInOtherFolder':
    'Beslissing {ticket} staat in map ‘{folder}’ en niet in die van de bevoegde commissie {committee}.',
  'domain.fault.namesOtherContent': '{ticket} slaat op een andere inhoud van {version} dan die er nu staat.',
  'domain.fault.ownOrganisation': '{ticket} heeft geen gevolg: {person} hoort bij de organisatie van de serie.',
  'domain.fault.ownSubmission': '{ticket} heeft geen gevolg: {person} diende deze versie zelf in.',
  'domain.fault.motivationMissing': '{ticket} heeft geen gevolg: er is geen motivering.',
  'domain.fault.notAskedInShortFlow': '{ticket} heeft geen gevolg: {version} volgt de verkorte procedure.',
  'domain.fault.shortWithoutPredecessor': '{ticket} volgt de verkorte procedure, maar heeft geen voorganger.',
  'domain.fault.shortAppraisalDiffers':
    '{ticket} volgt de verkorte procedure, maar termijn, bestemming of verantwoording verschilt van {predecessor}.',
  'domain.fault.predecessorNotVerified':
    '{ticket} volgt de verkorte procedure, maar de voorganger {predecessor} is zelf niet geverifieerd.',
  'domain.fault.overtaken': '{ticket} telt niet mee: {by} was eerder.',
  'domain.fault.versionMissing': 'Er is geen versie {ticket} van deze serie.',
  'domain.fault.alreadyDecided': 'Hierover is al beslist ({ticket}).',
  'domain.fault.notOnVersionInForce': '{ticket} bouwt niet voort op de versie die nu van kracht is.',
  'domain.fault.writerDiffers': '{ticket} zegt geschreven te zijn door {by}, SharePoint noemt {author}.',
  'domain.fault.previousDiffers':
    'De rij voor {ticket}, {previous}, is niet meer wat ze was toen {ticket} geschreven werd.',
} as const;

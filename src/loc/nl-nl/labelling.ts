/** What a retention label can and cannot do for a series, and how far its push has come. */
export const labellingNlNl = {
  'domain.deviation.tooLong':
    'Een label kan hoogstens {most} dagen tellen; deze termijn telt er {days}. Het label bewaart daarom zonder einde.',
  'domain.deviation.noDays': 'Een label kan geen termijn van nul dagen hebben. Het label bewaart één dag.',
  'domain.deviation.twoStarts':
    'De twee termijnen tellen vanaf een ander begin; een label kent er maar één. Het label bewaart daarom zonder einde.',
  'domain.deviation.noPeriod': 'De serie heeft geen bewaartermijn. Het label bewaart daarom zonder einde.',
  'domain.deviation.noTrigger':
    'De serie zegt niet vanaf wanneer de termijn telt. Het label bewaart daarom zonder einde.',
  'domain.deviation.noReviewer':
    'Er is niemand aangewezen om na de termijn te beoordelen. Het label vernietigt niets; na de termijn gebeurt er niets vanzelf.',
  'domain.deviation.unreadable':
    'De termijn of bestemming van de serie is niet te lezen. Het label bewaart daarom zonder einde.',

  'domain.labelSetting.days': 'het aantal dagen',
  'domain.labelSetting.trigger': 'vanaf wanneer het telt',
  'domain.labelSetting.action': 'wat er na de termijn gebeurt',
  'domain.labelTrigger.dateCreated': 'vanaf de aanmaak van het bestand',
  'domain.labelTrigger.dateModified': 'vanaf de laatste wijziging van het bestand',
  'domain.labelTrigger.dateLabeled': 'vanaf het moment dat het label erop komt',
  'domain.labelTrigger.dateOfEvent': 'vanaf een gebeurtenis die gemeld wordt',
  'domain.labelAction.none': 'daarna gebeurt er niets vanzelf',
  'domain.labelAction.startDispositionReview': 'daarna beoordeelt iemand of het weg mag',

  'domain.pushStep.requested': 'gevraagd',
  'domain.pushStep.labelExists': 'label bestaat',
  'domain.pushStep.published': 'gepubliceerd',
  'domain.pushStep.set': 'ingesteld',
  'domain.pushStep.synced': 'toegepast',
  'domain.pushStep.verified': 'nagekeken',

  'domain.obstacle.state': 'de status laat dit niet toe.',
  'domain.obstacle.role': 'uw rol laat dit niet toe.',
  'domain.obstacle.ownOrganisation': 'niemand beslist over een serie van de eigen organisatie.',
  'domain.obstacle.ownSubmission': 'niemand beslist over wat hij zelf indiende.',
  'domain.obstacle.otherCommittee': 'een andere commissie is bevoegd.',
  'domain.obstacle.nothingInForce': 'er is geen versie van kracht om op voort te bouwen.',
  'domain.obstacle.appraisalDiffers':
    'termijn, bestemming of verantwoording is gewijzigd; dat beoordeelt de commissie.',
} as const;

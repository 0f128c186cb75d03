import type { labellingNlNl } from '../nl-nl/labelling';

/** What a retention label can and cannot do for a series, and how far its push has come. */
export const labellingEnUs: Record<keyof typeof labellingNlNl, string> = {
  'domain.deviation.tooLong':
    'A label can count at most {most} days; this period has {days}. So the label keeps without end.',
  'domain.deviation.noDays': 'A label cannot have a period of zero days. The label keeps for one day.',
  'domain.deviation.twoStarts':
    'The two periods count from different starts; a label knows only one. So the label keeps without end.',
  'domain.deviation.noPeriod': 'The series has no retention period. So the label keeps without end.',
  'domain.deviation.noTrigger': 'The series does not say from when the period counts. So the label keeps without end.',
  'domain.deviation.noReviewer':
    'Nobody has been named to judge after the period. The label destroys nothing; after the period nothing happens by itself.',
  'domain.deviation.unreadable':
    'The period or destination of the series cannot be read. So the label keeps without end.',

  'domain.labelSetting.days': 'the number of days',
  'domain.labelSetting.trigger': 'from when it counts',
  'domain.labelSetting.action': 'what happens after the period',
  'domain.labelTrigger.dateCreated': 'from the creation of the file',
  'domain.labelTrigger.dateModified': 'from the last change of the file',
  'domain.labelTrigger.dateLabeled': 'from when the label is put on it',
  'domain.labelTrigger.dateOfEvent': 'from an event that is reported',
  'domain.labelAction.none': 'after that nothing happens by itself',
  'domain.labelAction.startDispositionReview': 'after that someone judges whether it may go',

  'domain.pushStep.requested': 'requested',
  'domain.pushStep.labelExists': 'label exists',
  'domain.pushStep.published': 'published',
  'domain.pushStep.set': 'set',
  'domain.pushStep.synced': 'applied',
  'domain.pushStep.verified': 'checked',

  'domain.obstacle.state': 'the state does not allow it.',
  'domain.obstacle.role': 'your role does not allow it.',
  'domain.obstacle.ownOrganisation': 'nobody decides on a series of their own organisation.',
  'domain.obstacle.ownSubmission': 'nobody decides on what they submitted themselves.',
  'domain.obstacle.otherCommittee': 'another committee is competent.',
  'domain.obstacle.nothingInForce': 'no version is in force to build on.',
  'domain.obstacle.appraisalDiffers': 'period, destination or motivation has changed; the committee judges that.',
};

/**
 * The closed value lists of a series. Stored values are these stable English codes; the words that people read
 * come from `loc/`. Source of the lists: the information-management-plan template of the Flemish government (2016),
 * extended where a comment says so.
 */

/** From which event the retention period counts ("Termijnspecificatie"). */
export const retentionTriggers = [
  'relatedClosed',
  'closed',
  'expired',
  'finalVersion',
  'takenIntoUse',
  'newVersion',
  'receivedOrSent',
  'received',
  'created',
  'published',
  'takenOutOfUse',
  'sent',
  // Not in the template's list: needed for the decree's maximum of 110 years after birth (art. III.87 §1/1).
  'born',
] as const;
export type RetentionTrigger = (typeof retentionTriggers)[number];

/** What happens when the retention period has passed ("Bestemming"). */
export const destinations = ['keep', 'keepSample', 'destroy'] as const;
export type Destination = (typeof destinations)[number];

/** What is described: a file of documents on one matter, or a series of like documents ("Informatieobjecttype"). */
export const recordTypes = ['file', 'series'] as const;
export type RecordType = (typeof recordTypes)[number];

/** Public access ("Raadplegingsregime"). `notOpen` extends the template, which has no value for it. */
export const accessRegimes = ['published', 'open', 'openInPrinciple', 'notOpen', 'notApplicable'] as const;
export type AccessRegime = (typeof accessRegimes)[number];

/** Yes, no, or not applicable ("Persoonsgegevens", "Hergebruik"). */
export const answers = ['yes', 'no', 'notApplicable'] as const;
export type Answer = (typeof answers)[number];

/** Information class 1 (freely accessible) to 5 (top secret), of the Flemish information classification model (2018). */
export const informationClasses = ['1', '2', '3', '4', '5'] as const;
export type InformationClass = (typeof informationClasses)[number];

/** On what the records stand ("Drager"). */
export const carriers = ['analogue', 'analogueAndDigital', 'digital', 'notApplicable'] as const;
export type Carrier = (typeof carriers)[number];

/** How the records are ordered ("Ordening"). */
export const arrangements = [
  'none',
  'alphabetical',
  'chronological',
  'geographical',
  'thematic',
  'byCode',
  'byNumber',
  'notApplicable',
] as const;
export type Arrangement = (typeof arrangements)[number];

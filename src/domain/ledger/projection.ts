import type {
  DecisionContent,
  JournalContent,
  LedgerContent,
  RecognitionContent,
  RowReference,
  VersionContent,
} from './content';
import { appraisalHash } from './hash';

/** Projection columns of a ledger row by list column name, as text; '' when empty. */
export type Projection = Readonly<Record<string, string>>;

/** As much of a description as fits in a line of text, for the readers' search; no character is cut in two. */
const summaryOf = (description: string): string =>
  description
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 255)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();

const ofVersionReference = (version: RowReference): Projection => ({
  VersionTicket: version.ticket,
  VersionHash: version.hash,
});

const ofVersion = (content: VersionContent): Projection => ({
  Title: content.description.title,
  CallName: content.description.callName,
  Summary: summaryOf(content.description.description),
  RecordType: content.description.recordType,
  TaskArea: content.description.taskArea,
  Access: content.description.access,
  PersonalData: content.description.personalData,
  LegalPeriod: content.appraisal.legalPeriod,
  LegalTrigger: content.appraisal.legalTrigger,
  AdminPeriod: content.appraisal.adminPeriod,
  AdminTrigger: content.appraisal.adminTrigger,
  Destination: content.appraisal.destination,
  AppraisalHash: appraisalHash(content.appraisal),
  Organisation: content.organisation,
  Committee: content.committee,
  VersionNumber: String(content.version),
  Flow: content.flow,
  FollowsTicket: content.follows?.ticket ?? '',
  ValidTo: content.validTo,
  Successor: content.successor,
});

const ofDecision = (content: DecisionContent): Projection => ({
  Title: content.outcome,
  ...ofVersionReference(content.version),
  Committee: content.committee,
  Outcome: content.outcome,
});

const ofRecognition = (content: RecognitionContent): Projection => ({
  ...ofVersionReference(content.version),
  RegisterUri: content.registerUri,
  ApprovedOn: content.approvedOn,
});

const ofJournal = (content: JournalContent): Projection => ({
  Title: content.act,
  Act: content.act,
  Organisation: content.organisation,
  Target: content.target,
  Correlation: content.correlation,
});

function ofKind(content: LedgerContent): Projection {
  switch (content.kind) {
    case 'version':
      return ofVersion(content);
    case 'decision':
      return ofDecision(content);
    case 'recognition':
      return ofRecognition(content);
    case 'journal':
      return ofJournal(content);
  }
}

/**
 * The columns of a ledger row that must follow from its content, for filters, views and search. Nobody believes them:
 * verification compares them with the content, and a row on which they differ does not count.
 */
export function projectContent(content: LedgerContent): Projection {
  const projection = {
    SeriesCode: content.series,
    PreviousTicket: content.previous?.ticket ?? '',
    PreviousHash: content.previous?.hash ?? '',
    ...ofKind(content),
  };
  // Contents are hashed in NFC; so are the columns written.
  return Object.fromEntries(Object.entries(projection).map(([name, value]) => [name, value.normalize('NFC')]));
}

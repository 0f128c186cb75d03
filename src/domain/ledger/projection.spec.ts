import { decisionContent, recognitionContent, rowOf, versionContent } from './evidence.spec-support';
import type { JournalContent } from './content';
import { appraisalHash } from './hash';
import { projectContent } from './projection';

const version = versionContent();
const row = rowOf(10, version);

describe('projectContent', () => {
  it('of a version', () => {
    const hash = 'ab'.repeat(32);
    const content = versionContent({
      version: 2,
      follows: { ticket: 'V3', hash },
      previous: { ticket: 'V4', hash },
      description: {
        ...version.description,
        description: `Aanvraag\n${'é'.repeat(300)}`,
        taskArea: 'Ruimte',
        title: 'Vergunninge\u0301n',
      },
    });
    expect(projectContent(content)).toEqual({
      SeriesCode: 'OVO999001_001_001',
      PreviousTicket: 'V4',
      PreviousHash: hash,
      Title: 'Vergunning\u00e9n',
      CallName: '',
      Summary: `Aanvraag ${'é'.repeat(246)}`,
      RecordType: 'file',
      TaskArea: 'Ruimte',
      Access: '',
      PersonalData: '',
      LegalPeriod: '',
      LegalTrigger: '',
      AdminPeriod: 'P10Y',
      AdminTrigger: 'closed',
      Destination: 'destroy',
      AppraisalHash: appraisalHash(version.appraisal),
      Organisation: 'OVO999001',
      Committee: 'SC',
      VersionNumber: '2',
      Flow: 'full',
      FollowsTicket: 'V3',
      ValidTo: '',
      Successor: '',
    });
    expect(projectContent(version)).toMatchObject({ FollowsTicket: '', PreviousTicket: '', PreviousHash: '' });
    expect(projectContent(versionContent({ validTo: '2026-12-31', successor: 'OVO999001_001_002' }))).toMatchObject({
      ValidTo: '2026-12-31',
      Successor: 'OVO999001_001_002',
    });
  });

  it('does not cut a character in two at the end of the summary', () => {
    const described = (text: string): string | undefined =>
      projectContent(versionContent({ description: { ...version.description, description: text } })).Summary;
    expect(described(`${'a'.repeat(254)}😀`)).toBe('a'.repeat(254));
    expect(described(`${'a'.repeat(253)}😀`)).toBe(`${'a'.repeat(253)}😀`);
    expect(described(`${'a'.repeat(254)} b`)).toBe('a'.repeat(254));
  });

  it('of a decision and a recognition', () => {
    expect(projectContent(decisionContent(row))).toEqual({
      SeriesCode: 'OVO999001_001_001',
      PreviousTicket: '',
      PreviousHash: '',
      Title: 'approve',
      VersionTicket: 'V10',
      VersionHash: row.hash,
      Committee: 'SC',
      Outcome: 'approve',
    });
    expect(projectContent(recognitionContent(row))).toMatchObject({
      VersionTicket: 'V10',
      VersionHash: row.hash,
      RegisterUri: `https://serieregister.vlaanderen.be/id/serie/${'ab'.repeat(32)}`,
      ApprovedOn: '2026-02-28',
    });
  });

  it('of a journal row', () => {
    const content: JournalContent = {
      format: 1,
      kind: 'journal',
      series: '',
      previous: null,
      by: 'an@stad.example',
      at: '2026-03-01T09:00:00Z',
      organisation: 'OVO999001',
      act: 'draftEdited',
      role: 'manager',
      onBehalfOf: '',
      correlation: 'c-1',
      target: 'S12',
      etagBefore: '"1"',
      hashAfter: '',
      fields: ['title'],
      note: '',
    };
    expect(projectContent(content)).toEqual({
      SeriesCode: '',
      PreviousTicket: '',
      PreviousHash: '',
      Title: 'draftEdited',
      Act: 'draftEdited',
      Organisation: 'OVO999001',
      Target: 'S12',
      Correlation: 'c-1',
    });
  });
});

import { checkGraphAnswer } from './check-graph';
import { publishedGraph } from './published-graph';

const labels = ['security', 'labels', 'retentionLabels'];
const label = {
  '@odata.context': 'x', id: 'x', displayName: 'x', isInUse: true, retentionTrigger: 'dateCreated', createdDateTime: '2026-01-01T00:00:00Z',
  retentionDuration: { '@odata.type': '#microsoft.graph.security.retentionDurationInDays', days: 365 },
  createdBy: { user: { id: null, displayName: 'A' } }, dispositionReviewStages: [{ name: 'x', stageNumber: '1', reviewersEmailAddresses: ['a'] }],
};

describe("an answer of Graph and Graph's published metadata", () => {
  const problemsOf = (json: unknown, path: readonly string[], isCreated = false): string[] =>
    checkGraphAnswer(publishedGraph(), json, path, isCreated);

  it('agree', () => {
    expect(problemsOf({ '@odata.context': 'x', value: [label] }, labels)).toEqual([]);
    expect(problemsOf(label, labels, true)).toEqual([]);
    expect(problemsOf(label, [...labels, 'x'])).toEqual([]);
    expect(problemsOf({ displayName: 'A', businessPhones: [] }, ['me'])).toEqual([]);
  });

  it.each([
    ['a name', { ...label, naam: 'x' }, 'microsoft.graph.security.retentionLabel.naam is not published'],
    ['a kind', { ...label, isInUse: 'yes' }, 'microsoft.graph.security.retentionLabel.isInUse = "yes" is no Edm.Boolean'],
    [
      'a value that is not among those published', { ...label, retentionTrigger: 'later' },
      'microsoft.graph.security.retentionLabel.retentionTrigger = "later" is no microsoft.graph.security.retentionTrigger',
    ],
    [
      'what stands inside', { ...label, dispositionReviewStages: [{ naam: 'A' }] },
      'microsoft.graph.security.dispositionReviewStage.naam is not published',
    ],
    [
      'a type that does not belong there', { ...label, retentionDuration: { '@odata.type': '#microsoft.graph.user' } },
      'microsoft.graph.security.retentionLabel.retentionDuration: microsoft.graph.user is no published kind of microsoft.graph.security.retentionDuration',
    ],
  ])('differ by %s', (_name, json, problem) => {
    expect(problemsOf(json, [...labels, 'x'])).toEqual([problem]);
  });

  it('is of nothing where nothing is published', () => {
    expect(problemsOf({}, ['security', 'etiketten'])).toEqual(['nothing is published at /security/etiketten']);
  });
});

import type { LedgerSummary } from '../../store/types';
import { plain, score, searchWords, type Weighted } from './search-text';

const weights: readonly (readonly [column: string, weight: number])[] = [
  ['Title', 8],
  ['CallName', 6],
  ['TaskArea', 2],
  ['Summary', 1],
];
const codeWeight = 4;

// A summary never changes, so its plain texts are made once.
const prepared = new WeakMap<LedgerSummary, readonly Weighted[]>();

function textsOf(version: LedgerSummary): readonly Weighted[] {
  const known = prepared.get(version);
  if (known) return known;
  const texts = [
    ...weights.map(([column, weight]) => ({ text: plain(version.columns[column] ?? ''), weight })),
    { text: plain(version.seriesCode), weight: codeWeight },
  ];
  prepared.set(version, texts);
  return texts;
}

const title = (version: LedgerSummary): string => version.columns['Title'] ?? '';

/** The versions in which every word of a query stands, best answer first: name before code before task area and description. */
export function searchVersions(versions: readonly LedgerSummary[], query: string): readonly LedgerSummary[] {
  const words = searchWords(query);
  if (words.length === 0) return [];
  return versions
    .map((version) => ({ version, points: score(words, textsOf(version)) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || title(a.version).localeCompare(title(b.version), 'nl') || a.version.id - b.version.id)
    .map(({ version }) => version);
}

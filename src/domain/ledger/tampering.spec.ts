import * as fc from 'fast-check';

import type { LedgerRow } from './content';
import type { Evidence } from './evidence';
import {
  decisionContent,
  evidenceOf,
  recognitionContent,
  referenceTo,
  rowOf,
  versionContent,
} from './evidence.spec-support';
import { verifySeries, verifyVersion } from './verify-series';

const first = rowOf(10, versionContent());
const second = rowOf(
  11,
  versionContent({ flow: 'short', version: 2, follows: referenceTo(first), at: '2027-01-01T09:00:00Z' }),
);
const byDecision = evidenceOf({ versions: [first, second], decisions: [rowOf(5, decisionContent(first))] });
const byRecognition = evidenceOf({ versions: [first, second], recognitions: [rowOf(5, recognitionContent(first))] });

/** The text with one character put in the place of another. */
const withOneChanged = (text: string, at: number, character: string): string => {
  const place = at % (text.length || 1);
  return text.slice(0, place) + character + text.slice(place + 1);
};

const character = fc.constantFrom('0', '1', 'a', 'z', 'P', '"', ' ', '\\', '{', '\n', 'é', '\u0000');

function changeRow(row: LedgerRow, part: 'content' | 'hash' | 'column' | 'folder', at: number, put: string): LedgerRow {
  if (part !== 'column') return { ...row, [part]: withOneChanged(row[part], at, put) };
  const names = Object.keys(row.columns);
  const name = names[at % names.length] as string;
  return { ...row, columns: { ...row.columns, [name]: withOneChanged(row.columns[name] as string, at, put) } };
}

const isSame = (a: LedgerRow, b: LedgerRow): boolean => JSON.stringify(a) === JSON.stringify(b);

describe('one character changed in the database', () => {
  it.each([
    ['versions', byDecision],
    ['decisions', byDecision],
    ['versions', byRecognition],
    ['recognitions', byRecognition],
  ] as const)('turns the badge, in %s', (list, honest) => {
    expect(verifySeries(honest).inForce?.ticket).toBe('V11');
    fc.assert(
      fc.property(
        fc.nat(1),
        fc.constantFrom('content', 'hash', 'column', 'folder'),
        fc.nat(5000),
        character,
        (which, part, at, put) => {
          const rows = honest[list];
          const index = which % rows.length;
          const changed = changeRow(rows[index] as LedgerRow, part, at, put);
          // Recognitions stand in no folder.
          fc.pre(!isSame(changed, rows[index] as LedgerRow) && !(list === 'recognitions' && part === 'folder'));
          const evidence: Evidence = { ...honest, [list]: rows.map((row, place) => (place === index ? changed : row)) };
          return verifyVersion('V11', evidence)?.verified === false && verifySeries(evidence).inForce?.ticket !== 'V11';
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('nonsense in a ledger', () => {
  const text = fc.oneof(fc.string(), fc.json(), fc.constant(first.content), fc.constant(first.hash));
  const row = fc.record({
    id: fc.integer({ min: 1, max: 30 }),
    content: text,
    hash: text,
    columns: fc.dictionary(fc.constantFrom('SeriesCode', 'Title', 'VersionTicket', '__proto__'), text),
    folder: text,
    author: text,
    authorName: text,
    created: text,
  });

  it('never throws, and never comes into force', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), fc.array(row), (versions, decisions, recognitions) => {
        const { inForce } = verifySeries(evidenceOf({ versions, decisions, recognitions }));
        return inForce === null;
      }),
      { numRuns: 300 },
    );
  });

  it('does not disturb what is in force', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), fc.array(row), (versions, decisions, recognitions) => {
        const others = versions.filter(({ id }) => id !== 10 && id !== 11);
        const evidence = evidenceOf({
          versions: [...others, ...byDecision.versions],
          decisions: [...decisions.filter(({ id }) => id !== 5), ...byDecision.decisions],
          recognitions,
        });
        return verifySeries(evidence).inForce?.ticket === 'V11';
      }),
      { numRuns: 300 },
    );
  });
});

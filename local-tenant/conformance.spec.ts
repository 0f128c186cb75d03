import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const repository = resolve(__dirname, '..');
const standings = ['documented', 'public code', 'practitioners', 'unverified'];
const states = ['done', 'refused'];
const heads = ['| rule | source | standing | test | state |', '|---|---|---|---|---|'];

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const lines = readFileSync(join(__dirname, 'CONFORMANCE.md'), 'utf8').split('\n');

/** A `|` that belongs to a cell's text is written `\|`. */
const cellsOf = (line: string): string[] =>
  line.replace(/^\|/, '').replace(/\|\s*$/, '').split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/\\\|/g, '|'));

const rows: readonly Row[] = lines.flatMap((text, at) =>
  text.startsWith('|') && !heads.includes(text) ? [{ line: at + 1, cells: cellsOf(text) }] : []);

/** What is wrong with a row, one sentence each, with the line's number. */
const problemsOf = (check: (cells: readonly string[]) => string | undefined): string[] =>
  rows.flatMap(({ line, cells }) => {
    const problem = check(cells);
    return problem === undefined ? [] : [`CONFORMANCE.md:${line}: ${problem}`];
  });

const escapedForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The title as a test's first argument, in any of the quotes that TypeScript has. */
const hasTest = (source: string, title: string): boolean =>
  ["'", '"', '`'].some((quote) => new RegExp(`\\(\\s*${quote}${escapedForPattern(title.replaceAll(quote, `\\${quote}`))}${quote}`).test(source));

describe('the table of conformance', () => {
  it('has rows of five filled cells, with standing and state from the closed lists', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(problemsOf((cells) => {
      const [, , standing = '', , state = ''] = cells;
      if (cells.length !== 5 || cells.includes('')) {
        return `${cells.length} cells, or an empty one`;
      }
      return standings.includes(standing) && states.includes(state) ? undefined : `standing '${standing}' or state '${state}' is not in the list`;
    })).toEqual([]);
  });

  it('names a test that exists for every rule', () => {
    expect(problemsOf(([, , , test = '']) => {
      const [, file = '', title = ''] = /^`([^`]+)` › (.+)$/.exec(test) ?? [];
      if (file === '' || !existsSync(join(repository, file))) {
        return `no file in '${test}'`;
      }
      return hasTest(readFileSync(join(repository, file), 'utf8'), title) ? undefined : `${file} has no test '${title}'`;
    })).toEqual([]);
  });

  it('says every rule once', () => {
    const seen = new Set<string>();
    expect(problemsOf(([rule = '']) => {
      const key = rule.toLowerCase().replace(/[^\p{L}\p{N}$@]+/gu, ' ').trim();
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew ? undefined : `the rule stands there twice: ${rule}`;
    })).toEqual([]);
  });
});

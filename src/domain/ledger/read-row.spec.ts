import { decisionContent, rowOf, versionContent } from './evidence.spec-support';
import { readRow } from './read-row';

const row = rowOf(10, versionContent());

it('reads a row by its content', () => {
  expect(readRow('version', row)).toEqual({
    row,
    ticket: 'V10',
    hash: row.hash,
    content: versionContent(),
    faults: [],
  });
});

it('says which columns differ', () => {
  const { faults } = readRow('version', { ...row, columns: { ...row.columns, Title: 'Anders', Flow: 'short' } });
  expect(faults).toEqual([{ code: 'columnsDiffer', params: { ticket: 'V10', columns: 'Title, Flow' } }]);
});

it('does not take content of another kind, and says why', () => {
  const { content, faults } = readRow('decision', row);
  expect(content).toBeNull();
  expect(faults[0]).toMatchObject({ code: 'contentMalformed', params: { ticket: 'D10' } });
  expect(faults[0]?.params.members).toContain('outcome');
});

it('recomputes the hash and compares', () => {
  const decision = rowOf(5, decisionContent(row), { hash: row.hash });
  expect(readRow('decision', decision).faults).toEqual([{ code: 'hashDiffers', params: { ticket: 'D5' } }]);
});

import type { LedgerSummary } from '../../store/types';
import { isClosed, openFirst } from './is-closed';

const version = (id: number, columns: Record<string, string>): LedgerSummary => ({
  id,
  ticket: `V${id}`,
  seriesCode: 'OVO999001_001_001',
  hash: '',
  created: '',
  author: '',
  authorName: '',
  folder: '',
  columns,
});

it.each([
  [{}, false],
  [{ ValidTo: '' }, false],
  [{ ValidTo: '2026-11-21' }, true],
  [{ ValidTo: '2026-11-22' }, false],
  [{ ValidTo: '2026-12-31' }, false],
])('%j is closed on 22 November 2026: %s', (columns, closed) =>
  expect(isClosed({ columns: { ...columns } }, '2026-11-22')).toBe(closed),
);

it('puts closed ones last and keeps the order otherwise', () => {
  const rows = [version(1, { ValidTo: '2020-12-31' }), version(2, {}), version(3, { ValidTo: '2020-06-30' }), version(4, {})];
  expect(openFirst(rows, '2026-11-22').map(({ ticket }) => ticket)).toEqual(['V2', 'V4', 'V1', 'V3']);
});

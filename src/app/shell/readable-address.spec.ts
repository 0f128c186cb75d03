import type { Address } from '../common/address';
import { readableAddress } from './readable-address';

const series = (...path: string[]): Address => ({ area: 'series', path, query: { state: 'Draft' } });
const code = 'OVO999001_001_001';

describe('readableAddress', () => {
  it.each(['reader', 'decider', 'member', 'recogniser'] as const)('leads a %s to what everybody may read of a series', (role) => {
    expect(readableAddress(series(code), role)).toEqual({ area: 'search', path: [code], query: {} });
    expect(readableAddress(series(code, 'versions', 'V4'), role)).toEqual({ area: 'search', path: [code, 'versions', 'V4'], query: {} });
    expect(readableAddress(series(code, 'edit'), role)).toEqual({ area: 'search', path: [code], query: {} });
  });

  it('leaves alone whoever works on series, and what is no series', () => {
    expect(readableAddress(series(code, 'edit'), 'manager')).toEqual(series(code, 'edit'));
    expect(readableAddress(series(), 'reader')).toEqual(series());
    expect(readableAddress(series('new'), 'reader')).toEqual(series('new'));
  });
});

import { closingOf } from './closing';

describe('closingOf', () => {
  it('is nothing while a series stays open', () => {
    expect(closingOf({ validTo: '', successor: '' }, '2026-11-22')).toBeNull();
  });

  it('says from which day the series is closed, and whether that day is there', () => {
    const end = { validTo: '2026-12-31', successor: 'OVO999001_001_002' };
    expect(closingOf(end, '2026-12-31T23:59:59Z')).toEqual({ ...end, closedFrom: '2027-01-01', closed: false });
    expect(closingOf(end, '2027-01-01')).toMatchObject({ closed: true });
  });
});

import { coverageOf, percentLabelled } from './coverage';

const counts = (files: number, withoutLabel: number) => ({
  files,
  withoutLabel,
  byLabel: new Map([['A', files - withoutLabel]]),
});

describe('coverage', () => {
  it('adds libraries up and keeps apart what could not be read', () => {
    expect(coverageOf([counts(10, 4), null, counts(5, 0)])).toEqual({
      files: 15,
      labelled: 11,
      libraries: 2,
      unread: 1,
    });
  });

  it('says hundred only when all files are labelled', () => {
    expect(percentLabelled({ files: 1000, labelled: 999 })).toBe(99);
    expect(percentLabelled({ files: 1000, labelled: 1000 })).toBe(100);
    expect(percentLabelled({ files: 0, labelled: 0 })).toBeNull();
  });
});

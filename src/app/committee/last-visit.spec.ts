import { lastSeen, rememberSeen } from './last-visit';

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('the last visit', () => {
  it('remembers the newest submission for person and committee', () => {
    const browser = memory();
    rememberSeen(browser, '/sites/register', 'GEM', 'an', [4, 9, 7]);
    rememberSeen(browser, '/sites/register', 'GEM', 'an', [5]);
    expect(lastSeen(browser, '/sites/register', 'GEM', 'an')).toBe(9);
    expect(lastSeen(browser, '/sites/register', 'GEM', 'bo')).toBe(0);
    expect(lastSeen(browser, '/sites/register', 'PROV', 'an')).toBe(0);
  });

  it('takes nonsense for a first visit', () => {
    const browser = memory();
    rememberSeen(browser, 's', 'GEM', 'an', []);
    expect(lastSeen(browser, 's', 'GEM', 'an')).toBe(0);
    expect(lastSeen({ getItem: () => 'x', setItem: () => undefined }, 's', 'GEM', 'an')).toBe(0);
  });
});

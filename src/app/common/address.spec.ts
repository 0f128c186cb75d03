import { type Address, formatAddress, parseAddress } from './address';

describe('addresses', () => {
  it('reads area, path and query', () => {
    expect(parseAddress('#/series/OVO999001_001_001/history?q=bouw%20en%20werk&state=Draft')).toEqual({
      area: 'series',
      path: ['OVO999001_001_001', 'history'],
      query: { q: 'bouw en werk', state: 'Draft' },
    });
  });

  it.each(['', '#', '#top', '#/nowhere', '#series', '#/?q=x'])('leaves %p to the page', (hash) => {
    expect(parseAddress(hash)).toBeNull();
  });

  it.each<Address>([
    { area: 'search', path: [], query: {} },
    { area: 'search', path: [], query: { q: 'vergunning? 50% #1 & é/ü' } },
    { area: 'series', path: ['a/b', '100%'], query: { task: 'x=y' } },
  ])('writes what it reads back: %j', (address) => {
    expect(parseAddress(formatAddress(address))).toEqual(address);
  });

  it('gives equal states equal links', () => {
    const one = formatAddress({ area: 'series', path: [], query: { q: 'a', state: 'Draft', area: '' } });
    const other = formatAddress({ area: 'series', path: [], query: { state: 'Draft', q: 'a' } });
    expect(one).toBe(other);
  });

  it('takes a link that was cut off in the middle of an escape', () => {
    expect(parseAddress('#/series/OVO%4')?.path).toEqual(['OVO%4']);
  });
});

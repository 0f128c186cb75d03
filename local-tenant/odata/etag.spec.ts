import { meetsEtag } from './etag';

describe('If-Match', () => {
  const actual = '"68be87d5-96e5-49ab-8477-9b17070c8a33,9"';

  it.each([actual, actual.toUpperCase(), '*', '"9"', ` ${actual} `])('is met by %s', (asked) => {
    expect(meetsEtag(asked, actual)).toBe(true);
  });

  it.each(['', '"8"', '9', '"68be87d5-96e5-49ab-8477-9b17070c8a33,8"', '"99"', '"a,9"', actual.replace(/"/g, '')])('is not met by %s', (asked) => {
    expect(meetsEtag(asked, actual)).toBe(false);
  });
});

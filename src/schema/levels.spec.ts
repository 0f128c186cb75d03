import { levels, maskHas, maskOf } from './levels';

describe('permission levels', () => {
  // Computed by hand from SharePoint's permission kinds: read 1, 6, 7, 13, 17, 18, 28, 37, 38, 41; add 2; edit 3.
  it.each([
    ['read', '134418529'],
    ['add', '134418531'],
    ['edit', '134418535'],
  ] as const)('%s has the mask SharePoint would show', (level, low) => {
    expect(maskOf(levels[level].kinds)).toEqual({ Low: low, High: '304' });
  });

  it('none of them deletes rows or versions, approves, or manages permissions', () => {
    for (const { kinds } of Object.values(levels)) {
      const mask = maskOf(kinds);
      for (const kind of ['deleteListItems', 'deleteVersions', 'approveItems', 'manageLists', 'managePermissions'] as const) {
        expect(maskHas(mask, kind)).toBe(false);
      }
    }
  });

  it('add does not include edit', () => {
    expect(maskHas(maskOf(levels.add.kinds), 'editListItems')).toBe(false);
    expect(maskHas(maskOf(levels.edit.kinds), 'editListItems')).toBe(true);
  });

  it('reads the high half of a mask too', () => {
    expect(maskHas({ Low: '4294967295', High: '2147483647' }, 'enumeratePermissions')).toBe(true);
    expect(maskHas({ Low: '134418529', High: '304' }, 'enumeratePermissions')).toBe(false);
  });
});

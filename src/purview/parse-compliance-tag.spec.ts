import { parseComplianceTag } from './parse-compliance-tag';

describe('parseComplianceTag', () => {
  const tag = {
    TagName: 'OVO999001-001-001',
    TagId: '7f1d',
    TagDuration: 3650,
    TagRetentionBasedOn: 'EventAgeInDays',
    AutoDelete: true,
  };

  it('reads name, days, base and what happens afterwards', () => {
    expect(parseComplianceTag(tag)).toEqual({
      name: 'OVO999001-001-001',
      id: '7f1d',
      days: 3650,
      basedOn: 'EventAgeInDays',
      deletesAfterwards: true,
    });
  });

  it.each([0, -1, 2_147_483_647, null, '3650'])('takes a duration of %p as no number of days', (TagDuration) => {
    expect(parseComplianceTag({ ...tag, TagDuration })?.days).toBeNull();
  });

  it.each([[{ 'odata.null': true }], [{ '@odata.null': true }], [{}], [null], [''], [{ ...tag, TagName: '' }]])(
    'takes %p as no label',
    (value) => {
      expect(parseComplianceTag(value)).toBeNull();
    },
  );
});

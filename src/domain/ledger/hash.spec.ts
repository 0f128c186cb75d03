import { createHash } from 'node:crypto';

import * as fc from 'fast-check';

import { versionContent } from './evidence.spec-support';
import { appraisalHash, isHash, sha256Hex } from './hash';

describe('sha256Hex', () => {
  it('is the SHA-256 that the rest of the world computes', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });
});

describe('isHash', () => {
  it.each([
    ['ab'.repeat(32), true],
    ['AB'.repeat(32), false],
    ['ab'.repeat(31), false],
    [`${'ab'.repeat(32)}\n`, false],
    ['', false],
  ])('%j: %s', (text, is) => expect(isHash(text)).toBe(is));
});

describe('appraisalHash', () => {
  const { appraisal } = versionContent();

  it('does not depend on the order of the fields or on how characters are composed', () => {
    const reversed = Object.fromEntries(Object.entries(appraisal).reverse()) as typeof appraisal;
    expect(appraisalHash(reversed)).toBe(appraisalHash(appraisal));
    expect(appraisalHash({ ...appraisal, adminMotivation: 'reden: e\u0301' })).toBe(
      appraisalHash({ ...appraisal, adminMotivation: 'reden: \u00e9' }),
    );
  });

  it('changes with any field', () => {
    for (const field of Object.keys(appraisal)) {
      expect(appraisalHash({ ...appraisal, [field]: `${appraisal[field as keyof typeof appraisal]}x` })).not.toBe(
        appraisalHash(appraisal),
      );
    }
  });
});

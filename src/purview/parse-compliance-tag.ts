import type { SiteLabel } from './label';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Purview writes "for ever" as a duration beyond what it accepts as days (36,525); zero or none means that nothing is
 * retained.
 */
const longestDays = 36_525;

/**
 * Reads `SP.CompliancePolicy.ComplianceTag` as the label endpoints give it (24 members; *get default* has 20 of them).
 * Answers null for what is not a tag: `odata.null` in its old and new spelling, an empty object, a tag without name.
 */
export function parseComplianceTag(value: unknown): SiteLabel | null {
  if (typeof value !== 'object' || value === null) return null;
  const tag = value as Readonly<Record<string, unknown>>;
  if (tag['odata.null'] === true || tag['@odata.null'] === true) return null;
  const name = text(tag.TagName);
  if (name === '') return null;
  const days =
    typeof tag.TagDuration === 'number' && tag.TagDuration > 0 && tag.TagDuration <= longestDays
      ? tag.TagDuration
      : null;
  return {
    name,
    id: text(tag.TagId),
    days,
    basedOn: text(tag.TagRetentionBasedOn),
    deletesAfterwards: tag.AutoDelete === true,
  };
}

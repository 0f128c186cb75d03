const notFound = /can ?not find compliance tag/i;

const texts = (value: unknown, depth = 0): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > 2) return [];
  const own = value instanceof Error ? [value.message, ...texts(value.cause, depth + 1)] : [];
  return [...own, ...Object.values(value).flatMap((member) => texts(member, depth + 1))];
};

/**
 * Whether a failed call says that the tenant has no such label: `Can not find compliance tag with value: <name>. …`.
 */
export const saysLabelNotFound = (error: unknown): boolean => texts(error).some((text) => notFound.test(text));

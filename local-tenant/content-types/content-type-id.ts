import { randomBytes } from 'node:crypto';

/** The id of a child: its parent's, `00`, and sixteen bytes of its own. */
export const childOf = (parentId: string): string => `${parentId}00${randomBytes(16).toString('hex').toUpperCase()}`;

const wellFormed = /^0x(?:[0-9A-F]{2})+$/i;

export const isContentTypeId = (id: string): boolean => wellFormed.test(id);

export const isKindOf = (id: string, ancestor: string): boolean => id.toLowerCase().startsWith(ancestor.toLowerCase());

/** Which of these ids is the nearest ancestor of one: the longest that it begins with. */
export const nearestOf = <T extends { readonly id: string }>(id: string, types: readonly T[]): T | undefined =>
  types.filter((type) => type.id.length < id.length && isKindOf(id, type.id)).sort((one, other) => other.id.length - one.id.length)[0];

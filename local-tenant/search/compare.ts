import { notImplemented } from '../errors/refusals';
import type { KqlRestriction } from './kql';
import { managedProperty, type ManagedProperty } from './managed-properties';
import { decodedPath } from '../rest/percent-encoding';

/** The words of a text as the index has them: lower case, without accents. */
export const wordsOf = (text: string): string[] =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** @throws 501 for a property of the search schema that this tenant does not have */
export const propertyOf = ({ property }: KqlRestriction): ManagedProperty => {
  const found = managedProperty(property);
  if (found === undefined) throw notImplemented('Managed property', property);
  return found;
};

/** GUIDs may stand in braces; booleans may be words. */
export const keyOf = (value: string): string => {
  const bare = value.replace(/^\{(.*)\}$/, '$1').toLowerCase();
  if (bare === 'true' || bare === 'yes') return '1';
  return bare === 'false' || bare === 'no' ? '0' : bare;
};

/** The path of an address of this tenant's; undefined: it is of another server, so nothing is there. */
export const localPath = (value: string, isOwnHost: (host: string) => boolean): string | undefined => {
  const [, host, path = ''] = /^https?:\/\/([^/]+)(\/.*)?$/i.exec(value) ?? [];
  if (host !== undefined && !isOwnHost(host)) return undefined;
  const local = host === undefined ? value : path;
  return decodedPath(local)?.replace(/\/+$/, '') ?? local;
};

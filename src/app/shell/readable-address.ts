import type { Role } from '../../domain/approval/roles';
import { isSeriesCode } from '../../domain/series/series-code';
import type { Address } from '../common/address';
import { areasOf } from './tabs-of-role';

const tabsForAll: readonly string[] = ['history', 'versions'];

/**
 * Where a link to a series leads for a role that does not work on series: to what everybody may read of it. Links are
 * handed on, and the history of a committee names series too. Any other address stays as it is.
 */
export function readableAddress(address: Address, role: Role): Address {
  const [code = '', tab = '', ...rest] = address.path;
  if (address.area !== 'series' || areasOf(role).includes('series') || !isSeriesCode(code)) return address;
  return { area: 'search', path: tabsForAll.includes(tab) ? [code, tab, ...rest] : [code], query: {} };
}

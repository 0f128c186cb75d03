import type { Exchange } from '../../rest/area';
import type { Authority } from './discovery';

/** One request to the tenant's authority: `/<segment><rest>`. */
export interface Asked {
  readonly exchange: Exchange;
  readonly segment: string;
  readonly authority: Authority;
  readonly rest: string;
}

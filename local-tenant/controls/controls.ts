import type { Faults } from './faults';
import type { MovableClock } from './movable-clock';

/** What tests may turn while the server runs; only there when it was started for tests. */
export interface Controls {
  readonly clock: MovableClock;
  readonly faults: Faults;
}

import { guardWrites } from '../items/write-guards';
import { heldList, lockedRecord } from '../labels/label-refusals';
import { guardListRemovals } from '../lists/list-removal-guards';
import type { Area } from '../rest/area';
import { declaredAt, holdsDeclared, recordTables } from './declared-records';

/**
 * In-place records, as a site collection treats them by itself: whoever may edit declares, whoever manages the list takes it back, and between
 * the two nobody edits or deletes (Microsoft support, "Configure in place records management").
 */
export const recordsArea: Area = {
  name: 'records',
  tables: recordTables,
  extendModel: () => {
    guardWrites((call, row) => {
      if (declaredAt(call.db, row) !== undefined) {
        throw lockedRecord();
      }
    });
    // As with labels: a list would take its records along.
    guardListRemovals(({ db }, { id }) => {
      if (holdsDeclared(db, id)) {
        throw heldList();
      }
    });
  },
};

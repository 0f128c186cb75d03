import type { ListRemovalGuard } from '../lists/list-removal-guards';
import { heldList } from './label-refusals';
import { holdsLabelled } from './labelled-content';

/**
 * A list goes with all that is in it: not while labels retain any of that ("users see an error message if they try to delete a library, list, folder, or
 * site that's subject to retention": Microsoft 365, learn about retention for SharePoint).
 * @throws 400
 */
export const guardListRemoval: ListRemovalGuard = ({ db }, { id }) => {
  if (holdsLabelled(db, id)) throw heldList();
};

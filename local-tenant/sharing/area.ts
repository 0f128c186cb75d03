import type { Area } from '../rest/area';
import { linkTables } from './link-store';
import { endLinks } from './sharing-links';

/** Links by which files and folders are shared. */
export const sharingArea: Area = {
  name: 'sharing',
  tables: linkTables,
  catchUp: ({ db, now }) => endLinks(db, now().toISOString()),
};

import type { Area } from '../rest/area';
import { termTables } from './term-tables';

/** Managed metadata: the term store that the client object model reads and changes. */
export const taxonomyArea: Area = { name: 'taxonomy', tables: termTables };

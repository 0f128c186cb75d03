import { guardWrites } from '../items/write-guards';
import { toMany } from '../odata/declare';
import { listType } from '../lists/list-type';
import type { List } from '../lists/list';
import type { Area } from '../rest/area';
import type { Database } from '../storage/database';
import { allSites } from '../webs/site-store';
import type { Site } from '../webs/site';
import { webType } from '../webs/web-type';
import { siteColumnOwner } from './field-owner';
import { insertField } from './field-store';
import { availableFields, fields } from './fields';
import { guardRelated, relationshipTables } from './relationships';
import { initialSiteColumns } from './site-columns';

/** Gives a new site collection its site columns. */
export const insertSiteColumns = (db: Database, siteId: string): void =>
  initialSiteColumns().forEach((field, position) => insertField(db, { ...field, ownerId: siteId, position }));

/** Columns of lists, and site columns. */
export const fieldsArea: Area = {
  name: 'fields',
  tables: relationshipTables,
  extendModel: () => {
    guardWrites(guardRelated);
    listType.extend({
      navigations: { Fields: toMany(() => fields, (list: List) => ({ id: list.id, scopeId: list.scopeId, isSite: false })) },
    });
    webType.extend({
      navigations: {
        Fields: toMany(() => fields, (site: Site) => ({ id: siteColumnOwner(site), scopeId: site.scopeId, isSite: true })),
        AvailableFields: toMany(() => availableFields, (site: Site) => site),
      },
    });
  },
  seed: ({ db }) => allSites(db).forEach(({ id }) => insertSiteColumns(db, id)),
};

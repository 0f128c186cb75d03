import { toMany } from '../odata/declare';
import { listType } from '../lists/list-type';
import type { List } from '../lists/list';
import type { Area } from '../rest/area';
import type { Site } from '../webs/site';
import { webType } from '../webs/web-type';
import { fields } from './fields';

/** Columns of lists, and site columns. */
export const fieldsArea: Area = {
  name: 'fields',
  extendModel: () => {
    listType.extend({
      navigations: { Fields: toMany(() => fields, (list: List) => ({ id: list.id, scopeId: list.scopeId, isSite: false })) },
    });
    webType.extend({
      navigations: { Fields: toMany(() => fields, (site: Site) => ({ id: site.id, scopeId: site.scopeId, isSite: true })) },
    });
  },
};

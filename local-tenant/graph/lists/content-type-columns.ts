import { takeColumns } from '../../content-types/add-content-type';
import { demandChangeable } from '../../content-types/change-content-type';
import type { ContentType } from '../../content-types/content-type';
import { contentTypeById, replaceContentType } from '../../content-types/content-type-store';
import { linkTo } from '../../content-types/field-links-of';
import type { Field } from '../../fields/field';
import { siteColumnOwner } from '../../fields/field-owner';
import { fieldById, fieldByInternalName } from '../../fields/field-store';
import { invalidRequest, itemNotFound } from '../engine/graph-refusals';
import { defineGraphType, type GraphCollection, type GraphType } from '../engine/graph-type';
import type { GraphContext } from '../engine/graph-context';
import { refuseOtherMembers, textOf, type JsonObject } from '../read-members';
import { keyed } from '../resource-address';
import { columnResource, ownerAddress, type ColumnInGraph, type ColumnOwner } from './column-resource';
import { keyInAddress } from './content-type-write';

export interface ContentTypeInGraph extends ColumnOwner {
  readonly type: ContentType;
}

interface ColumnOfType extends ColumnInGraph {
  readonly type: ContentType;
}

const address = (entity: ContentTypeInGraph, context: GraphContext): string => `${ownerAddress(entity, context)}/${keyed('contentTypes', entity.type.id)}/columns`;

const demand = ({ call, list, type }: ContentTypeInGraph): ContentType => {
  call.access.demand(list === undefined ? 'ManageWeb' : 'ManageLists', list?.scopeId ?? call.site.scopeId);
  const now = contentTypeById(call.db, type.ownerId, type.id) ?? type;
  demandChangeable(now);
  return now;
};

const siteColumn = ({ call }: ColumnOwner, key: string): Field | undefined => {
  const owners = [siteColumnOwner(call.site), call.site.id];
  return owners.map((owner) => fieldById(call.db, owner, key) ?? fieldByInternalName(call.db, owner, key)).find((field) => field !== undefined);
};

const columnsOf = (entity: ContentTypeInGraph): ColumnOfType[] => {
  const { call, type } = entity;
  const now = contentTypeById(call.db, type.ownerId, type.id) ?? type;
  return now.fieldLinks.flatMap(({ id }) => {
    const field = fieldById(call.db, type.ownerId, id) ?? siteColumn(entity, id);
    return field === undefined ? [] : [{ ...entity, field }];
  });
};

/** `"sourceColumn@odata.bind": ".../sites/x/columns/y"` */
const add = (entity: ContentTypeInGraph, body: JsonObject): ColumnOfType => {
  const type = demand(entity);
  refuseOtherMembers(body, ['@odata.type', 'sourceColumn@odata.bind']);
  const field = siteColumn(entity, keyInAddress(textOf(body, 'sourceColumn@odata.bind', undefined), 'columns'));
  if (field === undefined) throw itemNotFound();
  if (type.fieldLinks.some(({ id }) => id === field.id)) throw invalidRequest(`The column '${field.internalName}' is in the content type already.`);
  const changed = { ...type, fieldLinks: [...type.fieldLinks, linkTo(field)] };
  replaceContentType(entity.call.db, changed);
  if (entity.list !== undefined) takeColumns(entity.call, entity.list.id, changed);
  return { ...entity, type: changed, field };
};

/** A column in a content type: that of the site, which is changed there. */
const columnOfType: GraphType<ColumnOfType> = defineGraphType<ColumnOfType>({
  ...columnResource,
  context: address,
  update: undefined,
  remove: (column) => {
    const type = demand(column);
    replaceContentType(column.call.db, { ...type, fieldLinks: type.fieldLinks.filter(({ id }) => id !== column.field.id) });
  },
});

/** `contentTypes/{id}/columns` */
export const columnsOfType: GraphCollection<ContentTypeInGraph, ColumnOfType> = {
  of: () => columnOfType,
  context: address,
  all: columnsOf,
  byKey: (entity, key) => columnsOf(entity).find(({ field }) => field.id === key.toLowerCase() || field.internalName.toLowerCase() === key.toLowerCase()),
  create: add,
};

import { defineGraphType, type GraphCollection, type GraphProperty, type GraphType } from '../engine/graph-type';
import type { GraphContext } from '../engine/graph-context';
import type { Call } from '../../rest/call';
import type { Field } from '../../fields/field';
import { siteColumnOwner } from '../../fields/field-owner';
import { fieldById, fieldByInternalName, fieldsOf } from '../../fields/field-store';
import type { List } from '../../lists/list';
import type { Site } from '../../webs/site';
import { listAddress, siteAddress } from '../resource-address';
import { facetOf } from './column-kinds';
import { addColumn, changeColumn, removeColumn } from './column-write';

/** The columns of a list, or of a site when there is none. */
export interface ColumnOwner {
  readonly call: Call;
  readonly list?: List;
}

export interface ColumnInGraph extends ColumnOwner {
  readonly field: Field;
}

export const columnsOfSite = (site: Site, context: GraphContext): ColumnOwner => ({ call: context.callOn(site) });

/** `sites('x')` or `sites('x')/lists('y')` */
export const ownerAddress = ({ call, list }: ColumnOwner, context: GraphContext): string =>
  (list === undefined ? siteAddress(call.site, context) : listAddress(call.site, list, context));

const ownerIdOf = ({ call, list }: ColumnOwner): string => list?.id ?? siteColumnOwner(call.site);

const text = (get: (field: Field) => unknown): GraphProperty<ColumnInGraph> => ({ type: 'Edm.String', get: ({ field }) => get(field) });
const flag = (get: (field: Field) => boolean): GraphProperty<ColumnInGraph> => ({ type: 'Edm.Boolean', get: ({ field }) => get(field) });
const facet = (name: string, type: string): GraphProperty<ColumnInGraph> => ({
  type: `microsoft.graph.${type}`,
  get: ({ field }) => {
    const [known, value] = facetOf(field) ?? [];
    return known === name ? value : undefined;
  },
});

/** A column of a list, or a site column. */
export const columnResource: GraphType<ColumnInGraph> = defineGraphType<ColumnInGraph>({
  name: 'microsoft.graph.columnDefinition',
  context: (owner, context) => `${ownerAddress(owner, context)}/columns`,
  properties: {
    columnGroup: text(({ group }) => group),
    description: text(({ description }) => description),
    displayName: text(({ title }) => title),
    enforceUniqueValues: flag(({ unique }) => unique),
    hidden: flag(({ hidden }) => hidden),
    id: text(({ id }) => id),
    indexed: flag(({ indexed }) => indexed),
    name: text(({ internalName }) => internalName),
    readOnly: flag(({ readOnly }) => readOnly),
    required: flag(({ required }) => required),
    isSealed: { ...flag(({ sealed }) => sealed), onSelect: true },
    isDeletable: { ...flag(({ builtIn, sealed }) => !builtIn && !sealed), onSelect: true },
    defaultValue: {
      type: 'microsoft.graph.defaultColumnValue',
      get: ({ field }) => (field.defaultFormula !== undefined ? { formula: field.defaultFormula }
        : field.defaultValue === undefined || field.defaultValue === '' ? undefined : { value: field.defaultValue }),
    },
    validation: {
      type: 'microsoft.graph.columnValidation',
      get: ({ field }) => (field.validationFormula === undefined || field.validationFormula === '' ? undefined
        : { formula: field.validationFormula, descriptions: [] }),
    },
    boolean: facet('boolean', 'booleanColumn'),
    calculated: facet('calculated', 'calculatedColumn'),
    choice: facet('choice', 'choiceColumn'),
    currency: facet('currency', 'currencyColumn'),
    dateTime: facet('dateTime', 'dateTimeColumn'),
    hyperlinkOrPicture: facet('hyperlinkOrPicture', 'hyperlinkOrPictureColumn'),
    lookup: facet('lookup', 'lookupColumn'),
    number: facet('number', 'numberColumn'),
    personOrGroup: facet('personOrGroup', 'personOrGroupColumn'),
    text: facet('text', 'textColumn'),
  },
  unserved: ['contentApprovalStatus', 'geolocation', 'isReorderable', 'propagateChanges', 'sourceContentType', 'term', 'thumbnail', 'type', 'sourceColumn'],
  update: ({ call, list, field }, body) => ({ call, list, field: changeColumn(call, list, field, body) }),
  remove: ({ call, list, field }) => removeColumn(call, list, field),
});

/** `lists/{id}/columns`, `sites/{id}/columns` */
export const graphColumns: GraphCollection<ColumnOwner, ColumnInGraph> = {
  of: () => columnResource,
  context: (owner, context) => `${ownerAddress(owner, context)}/columns`,
  all: (owner) => fieldsOf(owner.call.db, ownerIdOf(owner)).map((field) => ({ ...owner, field })),
  byKey: (owner, key) => {
    const { db } = owner.call;
    const field = fieldById(db, ownerIdOf(owner), key) ?? fieldByInternalName(db, ownerIdOf(owner), key);
    return field && { ...owner, field };
  },
  create: (owner, body) => ({ ...owner, field: addColumn(owner.call, owner.list, body) }),
};

import { notImplemented } from '../errors/refusals';
import type { Folder } from '../items/folder';
import type { SiteFolder } from '../items/site-folder-store';
import { folderPropertiesType } from '../items/folder-properties';
import { erased, nothing } from '../odata/declare';
import { webPropertiesType } from '../webs/web-properties';
import { membersOf } from '../odata/members';
import type { EntityType } from '../odata/entity-type';
import { bagOf, putInBag, takeFromBag, type BagProperty, type BagType } from '../property-bags/property-bag-store';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import { Typed } from './csom-json';
import { csomValue } from './csom-value';
import { argumentIn, type CsomMembers, type On, type OpenField } from './csom-members';
import { invalidRequest } from './csom-refusals';
import type { LiveEntity } from './live-object';
import { readArgument } from './read-value';
import type { Argument } from './request';

/** What a bag hangs on: a web, a folder of a list, or the root folder of a web, which has the web's. */
export type BagOwner = Site | Folder | SiteFolder;

export const bagOwnerId = (owner: BagOwner): string => {
  if ('webId' in owner) {
    return owner.webId;
  }
  if ('site' in owner) {
    return owner.name === '' ? owner.site.webId : owner.uniqueId;
  }
  return owner.row?.uniqueId ?? owner.list.rootFolderId;
};

const suffixes: Readonly<Partial<Record<BagType, string>>> = { 'Edm.Int32': '  Int32', 'Edm.Double': ' Double' };

const plainName = (name: string): string => name.replace(/_x005f_/g, '_').replace(/^OData_(?=_)/, '');

const typeOf = (owner: BagOwner): EntityType<unknown> => erased<never>(('list' in owner ? folderPropertiesType : webPropertiesType) as EntityType<never>);

const fieldsOf = (owner: BagOwner, call: Call): readonly OpenField[] =>
  [...membersOf(typeOf(owner), owner, call).all('properties')].map(({ name, member }) => {
    const suffix = suffixes[member.type as BagType];
    const value = member.get(owner, call);
    const isMoment = member.type === 'Edm.DateTime' && typeof value === 'string';
    return { name: plainName(name), value: isMoment ? Typed.dateParts(value) : csomValue(member.type, value), ...(suffix === undefined ? {} : { suffix }) };
  });

const types: Readonly<Record<string, BagType>> = {
  String: 'Edm.String', Int32: 'Edm.Int32', Int16: 'Edm.Int32', Number: 'Edm.Double', Double: 'Edm.Double', Boolean: 'Edm.Boolean', DateTime: 'Edm.DateTime',
};

/** null takes the property out. @throws 501 naming a type of value that a bag does not hold here */
const propertyOf = (name: string, argument: Argument): BagProperty | null => {
  if (argument.kind === 'null') {
    return null;
  }
  const type = argument.kind === 'text' ? types[argument.type] : undefined;
  if (type === undefined || name === '') {
    throw name === '' ? invalidRequest('A property needs a name.')
      : notImplemented('Type of a property', argument.kind === 'text' ? argument.type : argument.kind);
  }
  return { name, type, value: readArgument(argument, type, name) as BagProperty['value'] };
};

/** The server's own properties are worked out, not kept. */
const demandOwn = ({ entity, call }: On<BagOwner>, name: string): void => {
  const known = membersOf(typeOf(entity), entity, call).all('properties');
  const isKept = bagOf(call.db, bagOwnerId(entity)).some((kept) => kept.name === name);
  if (!isKept && [...known].some((member) => plainName(member.name) === name)) {
    throw notImplemented('Property to set', `SP.PropertyValues.${name}`);
  }
};

/** SP.PropertyValues: what is set is written when its web or folder is. */
export const propertyBagMembers: CsomMembers<BagOwner> = {
  open: fieldsOf,
  methods: {
    SetFieldValue: {
      parameters: { fieldName: 'Edm.String', value: 'any' }, needs: 'open', onlyStages: true,
      run: (on, values) => {
        const name = values.text('fieldName');
        demandOwn(on, name);
        on.live.staged.set(name, propertyOf(name, argumentIn(values, 'value')));
        return nothing;
      },
    },
  },
};

/** Writes what was set in the bags of one web or folder. Permissions are for the caller to ask. */
export const writeBags = (owner: BagOwner, others: readonly LiveEntity[], call: Call): void => {
  const id = bagOwnerId(owner);
  for (const bag of others.filter((other) => other.type.is('SP.PropertyValues') && bagOwnerId(other.entity as BagOwner) === id)) {
    for (const [name, value] of bag.staged) {
      if (value === null) {
        takeFromBag(call.db, id, name);
      } else {
        putInBag(call.db, id, value as BagProperty);
      }
    }
    bag.staged.clear();
  }
};

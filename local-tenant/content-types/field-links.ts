import { fieldByInternalName } from '../fields/field-store';
import { notImplemented } from '../errors/refusals';
import { absent, defineEntity, entityResource, nothing, property } from '../odata/declare';
import { collectionOf } from '../odata/edm';
import type { Collection, EntityType } from '../odata/entity-type';
import { webUrlOf, type Call } from '../rest/call';
import type { ContentType, FieldLink } from './content-type';
import { demandChangeable, reread } from './change-content-type';
import { childrenOf, scopeOfType } from './content-type-owner';
import { linkedColumnMissing } from './content-type-refusals';
import { replaceContentType } from './content-type-store';
import { linkTo } from './field-links-of';

/** A column's place in a content type, with the content type. */
export interface LinkOfType {
  readonly type: ContentType;
  readonly link: FieldLink;
}

const writeLinks = (type: ContentType, fieldLinks: readonly FieldLink[], call: Call): void => {
  demandChangeable(type);
  replaceContentType(call.db, { ...reread(type, call), fieldLinks });
};

const removeLink = ({ type, link }: LinkOfType, call: Call): void =>
  writeLinks(type, reread(type, call).fieldLinks.filter(({ id }) => id !== link.id), call);

const pathOf = ({ ownerId, id }: ContentType, call: Call): string =>
  `${ownerId === call.site.id || ownerId === call.site.webId ? 'Web' : `Web/Lists(guid'${ownerId}')`}/ContentTypes('${id}')`;

const titleOf = ({ type, link }: LinkOfType, call: Call): string =>
  fieldByInternalName(call.db, type.ownerId, link.name)?.title ?? link.name;

/** Sets whether a column must be filled in and is shown, in a content type and, when wanted, in those that come from it. */
export const setLinkFlags = (
  type: ContentType, id: string, flags: Partial<Pick<FieldLink, 'required' | 'hidden'>>, inChildren: boolean, call: Call,
): void => {
  const changed = (links: readonly FieldLink[]): readonly FieldLink[] => links.map((link) => (link.id === id ? { ...link, ...flags } : link));
  writeLinks(type, changed(reread(type, call).fieldLinks), call);
  for (const child of inChildren ? childrenOf(type, call) : []) {
    replaceContentType(call.db, { ...child, fieldLinks: changed(child.fieldLinks) });
  }
};

const fieldLinkType: EntityType<LinkOfType> = defineEntity<LinkOfType>({
  name: 'SP.FieldLink',
  path: ({ type, link }, call) => `${pathOf(type, call)}/FieldLinks(guid'${link.id}')`,
  scope: ({ type }, call) => scopeOfType(type, call),
  reads: 'Open',
  properties: {
    DisplayName: property('Edm.String', titleOf, { onRequest: true }),
    FieldInternalName: property('Edm.String', ({ link }) => link.name, { writable: 'create' }),
    Hidden: property('Edm.Boolean', ({ link }) => link.hidden, { writable: 'create' }),
    Id: property('Edm.Guid', ({ link }) => link.id, { writable: 'create' }),
    Name: property('Edm.String', ({ link }) => link.name, { writable: 'create' }),
    ReadOnly: property('Edm.Boolean', () => false, { onRequest: true }),
    Required: property('Edm.Boolean', ({ link }) => link.required, { writable: 'create' }),
    ShowInDisplayForm: property('Edm.Boolean', () => true, { onRequest: true }),
  },
  actions: {
    DeleteObject: {
      needs: 'ManageLists',
      run: (link, _values, call) => {
        removeLink(link, call);
        return nothing;
      },
    },
  },
  remove: { needs: 'ManageLists', run: removeLink },
});

const linkWithId = (type: ContentType, id: string): LinkOfType | undefined => {
  const link = type.fieldLinks.find((one) => one.id === id.toLowerCase());
  return link && { type, link };
};

const reordered = (type: ContentType, names: readonly string[]): readonly FieldLink[] => {
  const first = names.flatMap((name) => type.fieldLinks.find((link) => link.name.toLowerCase() === name.toLowerCase()) ?? []);
  return [...first, ...type.fieldLinks.filter((link) => !first.includes(link))];
};

/** Puts the columns of a content type into an order; those that are not named come after. */
export const reorderLinks = (type: ContentType, names: readonly string[], call: Call): void =>
  writeLinks(type, reordered(reread(type, call), names), call);

/** `fieldlinks` of a content type. One that is not there is an empty answer. */
export const fieldLinks: Collection<ContentType, LinkOfType> = {
  of: () => fieldLinkType,
  path: (type, call) => `${pathOf(type, call)}/FieldLinks`,
  scope: (type, call) => scopeOfType(type, call),
  needs: 'Open',
  all: (type) => type.fieldLinks.map((link) => ({ type, link })),
  byKey: (type, key) => (key.kind === 'guid' || key.kind === 'string' ? linkWithId(type, key.value.replace(/[{}]/g, '')) : undefined),
  missing: () => 'nothing',
  functions: {
    GetById: {
      parameters: { id: 'Edm.Guid' }, needs: 'open',
      run: (type, values) => {
        const found = linkWithId(type, values.text('id'));
        return found === undefined ? absent : entityResource(fieldLinkType, found);
      },
    },
  },
  actions: {
    Reorder: {
      parameters: { internalNames: collectionOf('Edm.String') }, needs: 'ManageLists',
      run: (type, values, call) => {
        reorderLinks(type, values.list('internalNames').map(String), call);
        return nothing;
      },
    },
  },
  create: {
    needs: 'ManageLists',
    run: (type, values, call) => {
      const name = values.maybeText('FieldInternalName') ?? values.maybeText('Name') ?? '';
      if (values.has('Id')) {
        throw notImplemented('Body property', 'Id');
      }
      const column = fieldByInternalName(call.db, type.ownerId, name);
      if (column === undefined) {
        throw linkedColumnMissing(name, webUrlOf(call));
      }
      const link: FieldLink = {
        ...linkTo(column),
        ...(values.has('Required') ? { required: values.flag('Required') } : {}),
        ...(values.has('Hidden') ? { hidden: values.flag('Hidden') } : {}),
      };
      writeLinks(type, [...reread(type, call).fieldLinks.filter(({ id }) => id !== link.id), link], call);
      return { type, link };
    },
  },
};


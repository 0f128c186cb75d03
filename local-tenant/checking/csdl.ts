/** An entity or complex type as a metadata document declares it. */
export interface PublishedType {
  /** With its namespace: `SP.List`. */
  readonly name: string;
  readonly base?: string;
  readonly isOpen: boolean;
  readonly members: ReadonlyMap<string, PublishedMember>;
}

export interface PublishedMember {
  readonly kind: 'property' | 'navigation';
  /** `Edm.String`, `SP.List`, `Collection(SP.Field)`. */
  readonly type: string;
  /** May it be null? */
  readonly nullable: boolean;
}

export const attribute = (element: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1];

const typePattern = /<(?:EntityType|ComplexType)\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:EntityType|ComplexType)>)/g;
const memberPattern = /<(Property|NavigationProperty)\b[^>]*>/g;

/** The schemas of a document: namespace and text. */
export const schemasOf = (xml: string): (readonly [namespace: string, body: string])[] =>
  [...xml.matchAll(/<Schema\b([^>]*)>([\s\S]*?)<\/Schema>/g)].map(([, head = '', body = '']) => [attribute(head, 'Namespace') ?? '', body]);

/**
 * The types of one schema.
 * @param targetOf the type at the other end of a navigation, which versions of OData write differently
 */
export const typesOf = (namespace: string, xml: string, targetOf: (navigation: string) => string): PublishedType[] =>
  [...xml.matchAll(typePattern)].map(([, head = '', body = '']) => ({
    name: `${namespace}.${attribute(head, 'Name') ?? ''}`,
    base: attribute(head, 'BaseType'),
    isOpen: attribute(head, 'OpenType') === 'true',
    members: new Map([...body.matchAll(memberPattern)].map(([element, tag]) => [
      attribute(element, 'Name') ?? '',
      tag === 'Property'
        ? { kind: 'property', type: attribute(element, 'Type') ?? '', nullable: attribute(element, 'Nullable') !== 'false' }
        : { kind: 'navigation', type: targetOf(element), nullable: true },
    ])),
  }));

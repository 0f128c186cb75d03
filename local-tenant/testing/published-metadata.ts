import { readFileSync } from 'node:fs';

export interface PublishedType {
  readonly name: string;
  readonly base?: string;
  readonly isOpen: boolean;
  /** Edm type by property name. */
  readonly properties: ReadonlyMap<string, string>;
  readonly navigations: ReadonlySet<string>;
}

export interface PublishedFunction {
  readonly name: string;
  /** What it is bound to: `SP.List`, `Collection(SP.List)`; undefined: it stands under `_api/` by itself. */
  readonly boundTo?: string;
  /** Edm type by lower-case parameter name. */
  readonly parameters: ReadonlyMap<string, string>;
}

const attribute = (element: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1];

const typePattern = /<(?:EntityType|ComplexType)\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:EntityType|ComplexType)>)/g;
const functionPattern = /<FunctionImport\b([^>]*?)(?:\/>|>([\s\S]*?)<\/FunctionImport>)/g;

const typesOf = (namespace: string, xml: string): PublishedType[] =>
  [...xml.matchAll(typePattern)].map(([, head = '', body = '']) => ({
    name: `${namespace}.${attribute(head, 'Name') ?? ''}`,
    base: attribute(head, 'BaseType'),
    isOpen: attribute(head, 'OpenType') === 'true',
    properties: new Map([...body.matchAll(/<Property\b[^>]*>/g)].map(([element]) => [attribute(element, 'Name') ?? '', attribute(element, 'Type') ?? ''])),
    navigations: new Set([...body.matchAll(/<NavigationProperty\b[^>]*>/g)].map(([element]) => attribute(element, 'Name') ?? '')),
  }));

const functionsOf = (xml: string): PublishedFunction[] =>
  [...xml.matchAll(functionPattern)].map(([, head = '', body = '']) => {
    const parameters = [...body.matchAll(/<Parameter\b[^>]*>/g)].map(([element]) => [attribute(element, 'Name') ?? '', attribute(element, 'Type') ?? ''] as const);
    const own = parameters.find(([name]) => name === 'this');
    return {
      name: attribute(head, 'Name') ?? '', boundTo: own?.[1],
      parameters: new Map(parameters.filter(([name]) => name !== 'this').map(([name, type]) => [name.toLowerCase(), type])),
    };
  });

/** SharePoint's `$metadata` as the npm package gd-sprest-def carries it: the authority on names and types. */
export class PublishedMetadata {
  private readonly types = new Map<string, PublishedType>();
  private readonly functions = new Map<string, PublishedFunction[]>();

  public constructor(xml = readFileSync(require.resolve('gd-sprest-def/metadata.xml'), 'utf8')) {
    for (const [, head = '', body = ''] of xml.matchAll(/<Schema\b([^>]*)>([\s\S]*?)<\/Schema>/g)) {
      typesOf(attribute(head, 'Namespace') ?? '', body).forEach((type) => this.types.set(type.name, type));
      for (const one of functionsOf(body)) {
        const key = one.name.toLowerCase();
        this.functions.set(key, [...(this.functions.get(key) ?? []), one]);
      }
    }
  }

  public type(name: string): PublishedType | undefined {
    return this.types.get(name);
  }

  /** The type itself, its base, the base's base ... */
  public line(name: string): PublishedType[] {
    const type = this.types.get(name);
    return type === undefined ? [] : [type, ...(type.base === undefined ? [] : this.line(type.base))];
  }

  public propertyType(typeName: string, property: string): string | undefined {
    return this.line(typeName).map((type) => type.properties.get(property)).find((found) => found !== undefined);
  }

  public hasNavigation(typeName: string, navigation: string): boolean {
    return this.line(typeName).some((type) => type.navigations.has(navigation));
  }

  public isOpen(typeName: string): boolean {
    return this.line(typeName).some((type) => type.isOpen);
  }

  /** The Edm type that a column has on the published lists (`SP.Data...`) that have it; undefined when none has, or they differ. */
  public columnType(name: string): string | undefined {
    const found = [...this.types.values()].filter((type) => type.name.startsWith('SP.Data.')).map((type) => type.properties.get(name));
    const distinct = new Set(found.filter((type) => type !== undefined));
    return distinct.size === 1 ? [...distinct][0] : undefined;
  }

  /** Functions and actions of a name on a type or one of its bases, on a set of it, or on nothing. */
  public functionsNamed(name: string, boundTo: string | undefined): PublishedFunction[] {
    const accepted: readonly (string | undefined)[] = boundTo === undefined
      ? [undefined]
      : this.line(boundTo.replace(/^Collection\((.*)\)$/, '$1')).map((type) => (boundTo.startsWith('Collection(') ? `Collection(${type.name})` : type.name));
    return (this.functions.get(name.toLowerCase().replace(/\./g, '_')) ?? []).filter((one) => accepted.includes(one.boundTo));
  }
}

let shared: PublishedMetadata | undefined;

export const publishedMetadata = (): PublishedMetadata => (shared ??= new PublishedMetadata());

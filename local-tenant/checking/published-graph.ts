import { readFileSync } from 'node:fs';
import { attribute, schemasOf, typesOf, type PublishedMember, type PublishedType } from './csdl';
import { packagedFile } from './packaged-file';
import { primitiveKinds } from './primitive-kinds';
import { PublishedTypes } from './published-types';

const fullName = (type: string): string => type.replace(/^(Collection\()?graph\./, '$1microsoft.graph.');

const enumerationsOf = (namespace: string, xml: string): [string, string[]][] =>
  [...xml.matchAll(/<EnumType\b([^>]*?)>([\s\S]*?)<\/EnumType>/g)].map(([, head = '', body = '']) => [
    `${namespace}.${attribute(head, 'Name') ?? ''}`,
    [...body.matchAll(/<Member\b[^>]*>/g)].map(([member]) => attribute(member, 'Name') ?? ''),
  ]);

/** Documented (listitem-delta), and younger than the package. */
const later: Readonly<Record<string, readonly (readonly [string, PublishedMember])[]>> = {
  'microsoft.graph.listItem': [['deleted', { kind: 'property', type: 'microsoft.graph.deleted', nullable: true }]],
};

const withLater = (type: PublishedType): PublishedType => ({ ...type, members: new Map([...type.members, ...(later[type.name] ?? [])]) });

/** Microsoft Graph's `$metadata` as the npm package gd-sprest-def carries it. */
export class PublishedGraph {
  public readonly types: PublishedTypes;
  private readonly singletons: ReadonlyMap<string, string>;

  public constructor(xml = readFileSync(packagedFile('graph.xml'), 'utf8')) {
    const schemas = schemasOf(xml);
    const types = schemas.flatMap(([namespace, body]) => typesOf(namespace, body, (navigation) => attribute(navigation, 'Type') ?? ''));
    const full = types.map((type) => ({
      ...type,
      base: type.base === undefined ? undefined : fullName(type.base),
      members: new Map([...type.members].map(([name, member]) => [name, { ...member, type: fullName(member.type) }])),
    }));
    const enumerations = new Map(schemas.flatMap(([namespace, body]) => enumerationsOf(namespace, body)));
    this.types = new PublishedTypes([...full.map(withLater)], enumerations, { ...primitiveKinds, 'Edm.Int64': Number.isSafeInteger });
    this.singletons = new Map([...xml.matchAll(/<Singleton\b[^>]*>/g)].map(([element]) =>
      [(attribute(element, 'Name') ?? '').toLowerCase(), fullName(attribute(element, 'Type') ?? '')]));
  }

  /**
   * The type of what stands at an address: `['security', 'labels', 'retentionLabels']` ->
   * `Collection(microsoft.graph.security.retentionLabel)`; undefined when nothing is published there.
   */
  public typeAt([first = '', ...rest]: readonly string[]): string | undefined {
    return rest.reduce<string | undefined>((type, part) => {
      const element = type === undefined ? undefined : /^Collection\((.*)\)$/.exec(type)?.[1];
      if (type === undefined || element !== undefined) {
        return element;
      }
      return [...this.types.membersOf(type)].find(([name]) => name.toLowerCase() === part.toLowerCase())?.[1].type;
    }, this.singletons.get(first.toLowerCase()));
  }
}

let shared: PublishedGraph | undefined;

/** The metadata, read once per process. */
export const publishedGraph = (): PublishedGraph => (shared ??= new PublishedGraph());

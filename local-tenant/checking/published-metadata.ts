import { readFileSync } from 'node:fs';
import { attribute, schemasOf, typesOf, type PublishedMember, type PublishedType } from './csdl';
import { packagedFile } from './packaged-file';
import { PublishedTypes } from './published-types';

export interface PublishedFunction {
  readonly name: string;
  /** What it is bound to: `SP.List`, `Collection(SP.List)`; undefined: it stands under `_api/` by itself. */
  readonly boundTo?: string;
  /** Edm type by lower-case parameter name. */
  readonly parameters: ReadonlyMap<string, string>;
  /** undefined: it gives nothing. */
  readonly returns?: string;
}

const functionPattern = /<FunctionImport\b([^>]*?)(?:\/>|>([\s\S]*?)<\/FunctionImport>)/g;
const associationPattern = /<Association\b([^>]*?)>([\s\S]*?)<\/Association>/g;

const functionsOf = (xml: string): PublishedFunction[] =>
  [...xml.matchAll(functionPattern)].map(([, head = '', body = '']) => {
    const parameters = [...body.matchAll(/<Parameter\b[^>]*>/g)].map(([element]) => [attribute(element, 'Name') ?? '', attribute(element, 'Type') ?? ''] as const);
    const own = parameters.find(([name]) => name === 'this');
    return {
      name: attribute(head, 'Name') ?? '', boundTo: own?.[1], returns: attribute(head, 'ReturnType'),
      parameters: new Map(parameters.filter(([name]) => name !== 'this').map(([name, type]) => [name.toLowerCase(), type])),
    };
  });

/** The types at the ends of the associations, by `<association> <role>`. */
const endsOf = (namespace: string, xml: string): [string, string][] =>
  [...xml.matchAll(associationPattern)].flatMap(([, head = '', body = '']) =>
    [...body.matchAll(/<End\b[^>]*>/g)].map(([end]): [string, string] => {
      const type = attribute(end, 'Type') ?? '';
      return [
        `${namespace}.${attribute(head, 'Name') ?? ''} ${attribute(end, 'Role') ?? ''}`,
        attribute(end, 'Multiplicity') === '*' ? `Collection(${type})` : type,
      ];
    }));

const setPattern = /<EntitySet\b[^>]*>/g;

/** The set that the container `ApiData` names for each type. */
const setsOf = (xml: string): [string, string][] => {
  const container = /<EntityContainer Name="ApiData"[^>]*>([\s\S]*?)<\/EntityContainer>/.exec(xml)?.[1] ?? '';
  return [...container.matchAll(setPattern)].map(([set]) => [attribute(set, 'EntityType') ?? '', attribute(set, 'Name') ?? '']);
};

const rest = 'Microsoft.Office.Server.Search.REST';
const omitted = (type: string): PublishedMember => ({ kind: 'property', type, nullable: true });

/** What the document leaves out and SharePoint answers: PnPjs and CLI for Microsoft 365 read the results of search there. */
const omittedMembers: Readonly<Record<string, readonly (readonly [string, PublishedMember])[]>> = {
  [`${rest}.SearchResult`]: [['PrimaryQueryResult', omitted(`${rest}.QueryResult`)], ['SecondaryQueryResults', omitted(`Collection(${rest}.QueryResult)`)]],
  [`${rest}.QueryResult`]: [
    ['CustomResults', omitted(`Collection(${rest}.CustomResult)`)], ['RefinementResults', omitted(`${rest}.RefinementResults`)],
    ['RelevantResults', omitted(`${rest}.RelevantResults`)], ['SpecialTermResults', omitted(`${rest}.SpecialTermResults`)],
  ],
};

const withOmitted = (type: PublishedType): PublishedType => ({ ...type, members: new Map([...type.members, ...(omittedMembers[type.name] ?? [])]) });

/** SharePoint's `$metadata` as the npm package gd-sprest-def carries it: the authority on names and types. */
export class PublishedMetadata {
  public readonly types: PublishedTypes;
  /** `SP.List` -> `Lists`. */
  public readonly entitySets: ReadonlyMap<string, string>;
  private readonly functions = new Map<string, PublishedFunction[]>();

  public constructor(xml = readFileSync(packagedFile('metadata.xml'), 'utf8')) {
    const schemas = schemasOf(xml);
    this.entitySets = new Map(setsOf(xml));
    const ends = new Map(schemas.flatMap(([namespace, body]) => endsOf(namespace, body)));
    const targetOf = (navigation: string): string =>
      ends.get(`${attribute(navigation, 'Relationship') ?? ''} ${attribute(navigation, 'ToRole') ?? ''}`) ?? '';
    this.types = new PublishedTypes(schemas.flatMap(([namespace, body]) => typesOf(namespace, body, targetOf)).map(withOmitted));
    for (const one of schemas.flatMap(([, body]) => functionsOf(body))) {
      const key = one.name.toLowerCase();
      this.functions.set(key, [...(this.functions.get(key) ?? []), one]);
    }
  }

  public propertyType(typeName: string, property: string): string | undefined {
    const member = this.types.membersOf(typeName).get(property);
    return member?.kind === 'property' ? member.type : undefined;
  }

  public hasNavigation(typeName: string, navigation: string): boolean {
    return this.types.membersOf(typeName).get(navigation)?.kind === 'navigation';
  }

  /** The Edm type that a column has on the published lists (`SP.Data...`) that have it; undefined when none has, or they differ. */
  public columnType(name: string): string | undefined {
    const lists = [...this.types.all()].filter((type) => type.name.startsWith('SP.Data.'));
    const distinct = new Set(lists.flatMap((type) => {
      const member = type.members.get(name);
      return member?.kind === 'property' ? [member.type] : [];
    }));
    return distinct.size === 1 ? [...distinct][0] : undefined;
  }

  private bindings(boundTo: string | undefined): readonly (string | undefined)[] {
    return boundTo === undefined
      ? [undefined]
      : this.types.line(boundTo.replace(/^Collection\((.*)\)$/, '$1')).map((type) =>
        (boundTo.startsWith('Collection(') ? `Collection(${type.name})` : type.name));
  }

  /** Functions and actions of a name on a type or one of its bases, on a set of it, or on nothing. */
  public functionsNamed(name: string, boundTo: string | undefined): PublishedFunction[] {
    const accepted = this.bindings(boundTo);
    return (this.functions.get(name.toLowerCase().replace(/\./g, '_')) ?? []).filter((one) => accepted.includes(one.boundTo));
  }

  /** The names of what is bound to a type or one of its bases, to a set of it, or to nothing; static ones with dots, as in addresses. */
  public operationsOf(boundTo: string | undefined): string[] {
    const accepted = this.bindings(boundTo);
    return [...this.functions.values()].flat().filter((one) => accepted.includes(one.boundTo)).map(({ name }) => name);
  }

  /** What functions of a name give, whatever they are bound to; static ones are known by the last part of their name too. */
  public returnTypes(name: string): ReadonlySet<string | undefined> {
    const wanted = name.toLowerCase().replace(/\./g, '_');
    const found = [...this.functions].filter(([key]) => key === wanted || key.endsWith(`_${wanted}`)).flatMap(([, functions]) => functions);
    return new Set(found.map(({ returns }) => returns));
  }
}

let shared: PublishedMetadata | undefined;

/** The metadata, read once per process: 4 MB, a quarter of a second. */
export const publishedMetadata = (): PublishedMetadata => (shared ??= new PublishedMetadata());

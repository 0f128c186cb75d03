import type { PublishedMember, PublishedType } from './csdl';
import { primitiveKinds } from './primitive-kinds';

/** The types of a metadata document, with what they inherit. */
export class PublishedTypes {
  private readonly types: ReadonlyMap<string, PublishedType>;
  private readonly membersByType = new Map<string, ReadonlyMap<string, PublishedMember>>();

  /** @param enumerations the names of the values, by type */
  /** @param kinds how values of primitive types stand in JSON */
  public constructor(
    types: readonly PublishedType[],
    private readonly enumerations: ReadonlyMap<string, readonly string[]> = new Map(),
    public readonly kinds: typeof primitiveKinds = primitiveKinds,
  ) {
    this.types = new Map(types.map((type) => [type.name, type]));
  }

  public all(): IterableIterator<PublishedType> {
    return this.types.values();
  }

  public has(name: string): boolean {
    return this.types.has(name);
  }

  public valuesOf(enumeration: string): readonly string[] | undefined {
    return this.enumerations.get(enumeration);
  }

  /** The type itself, its base, the base's base ... */
  public line(name: string): PublishedType[] {
    const type = this.types.get(name);
    return type === undefined ? [] : [type, ...(type.base === undefined ? [] : this.line(type.base))];
  }

  /** The type's own members and the inherited ones, by name. */
  public membersOf(typeName: string): ReadonlyMap<string, PublishedMember> {
    let members = this.membersByType.get(typeName);
    if (members === undefined) {
      members = new Map(this.line(typeName).reverse().flatMap((type) => [...type.members]));
      this.membersByType.set(typeName, members);
    }
    return members;
  }

  /**
   * A member of one of a type's kinds, where the type itself has none at all (Graph's retentionDuration): an answer without metadata does not say
   * which kind it is.
   */
  public memberOfKinds(typeName: string, member: string): PublishedMember | undefined {
    if (this.membersOf(typeName).size > 0) {
      return undefined;
    }
    const kind = [...this.types.values()].find(({ name }) => this.isKindOf(name, typeName) && this.membersOf(name).has(member));
    return kind && this.membersOf(kind.name).get(member);
  }

  public isOpen(typeName: string): boolean {
    return this.line(typeName).some((type) => type.isOpen);
  }

  public isKindOf(typeName: string, base: string): boolean {
    return this.line(typeName).some((type) => type.name === base);
  }
}

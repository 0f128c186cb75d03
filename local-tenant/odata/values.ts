/**
 * The named values of one request's body or arguments, after they were checked against their declared types. Reading one under
 * another type than was declared is a mistake of this program, not of the client.
 */
export class Values {
  public constructor(private readonly byName: ReadonlyMap<string, unknown>) {}

  public has(name: string): boolean {
    return this.byName.has(name);
  }

  public names(): string[] {
    return [...this.byName.keys()];
  }

  public raw(name: string): unknown {
    return this.byName.get(name);
  }

  public text(name: string): string {
    return this.maybeText(name) ?? '';
  }

  public maybeText(name: string): string | undefined {
    const value = this.byName.get(name);
    return value === null || value === undefined ? undefined : this.checked(name, value, 'string');
  }

  public number(name: string): number {
    return this.checked(name, this.byName.get(name), 'number');
  }

  public flag(name: string): boolean {
    return this.checked(name, this.byName.get(name) ?? false, 'boolean');
  }

  public record(name: string): Readonly<Record<string, unknown>> | undefined {
    const value = this.byName.get(name);
    return value === null || value === undefined ? undefined : (this.checkedObject(name, value) as Record<string, unknown>);
  }

  /** A complex value whose members were declared, read in the same way. */
  public nested(name: string): Values | undefined {
    const value = this.record(name);
    return value === undefined ? undefined : new Values(new Map(Object.entries(value)));
  }

  public list(name: string): readonly unknown[] {
    const value = this.byName.get(name) ?? [];
    if (!Array.isArray(value)) {
      throw new TypeError(`value '${name}' was not declared as a collection`);
    }
    return value;
  }

  private checkedObject(name: string, value: unknown): object {
    if (typeof value !== 'object' || value === null) {
      throw new TypeError(`value '${name}' was not declared as complex`);
    }
    return value;
  }

  private checked(name: string, value: unknown, type: 'string'): string;
  private checked(name: string, value: unknown, type: 'number'): number;
  private checked(name: string, value: unknown, type: 'boolean'): boolean;
  private checked(name: string, value: unknown, type: string): unknown {
    if (typeof value !== type) {
      throw new TypeError(`value '${name}' is not of type ${type}`);
    }
    return value;
  }
}

import type { ItemColumn, StoredFields, StoredValue } from '../items/item-column';
import { defaultContentType, type ListOfItems } from '../items/list-of-items';
import { isLabelField } from '../labels/item-label';
import { ensurePerson, personById, principalById } from '../users/principal-store';
import type { Database } from '../storage/database';

/** What an item's values are in another list: what both lists have a column for, of the same kind and name. */
export class Translation {
  public constructor(
    private readonly db: Database,
    private readonly from: ListOfItems,
    private readonly to: ListOfItems,
  ) {}

  /** @param withLabel whether the label that an item carries goes along */
  public fields(fields: StoredFields, withLabel: boolean): StoredFields {
    if (this.from.id === this.to.id && withLabel) return fields;
    const kept: [string, StoredValue][] = [];
    for (const [name, value] of Object.entries(fields)) {
      if (isLabelField(name)) {
        if (withLabel) kept.push([name, value]);
        continue;
      }
      const column = this.to.columns.find((candidate) => candidate.name === name);
      if (column === undefined) continue;
      if (this.from.columns.find((candidate) => candidate.name === name)?.typeName === column.typeName) kept.push([name, this.value(value, column)]);
    }
    return Object.fromEntries(kept);
  }

  /** The user of the other site that is the same person. */
  public principal(id: number): number {
    if (this.from.siteId === this.to.siteId) return id;
    const personId = principalById(this.db, this.from.siteId, id)?.personId;
    const person = personId === null || personId === undefined ? undefined : personById(this.db, personId);
    return person === undefined ? 0 : ensurePerson(this.db, this.to.siteId, person).id;
  }

  /** The other list's content type of the same name, or else its first. */
  public contentType(id: string, kind: number): string {
    if (this.from.id === this.to.id) return id;
    const name = this.from.contentTypes.find((type) => type.id === id)?.name;
    return this.to.contentTypes.find((type) => type.name === name)?.id ?? defaultContentType(this.to, kind === 1 ? 1 : 0);
  }

  private value(value: StoredValue, column: ItemColumn): StoredValue {
    if (column.kind === 'lookup' && this.from.siteId !== this.to.siteId) return null;
    if (column.kind !== 'user' || this.from.siteId === this.to.siteId) return value;
    return Array.isArray(value) ? value.map((id) => this.principal(Number(id))) : this.principal(Number(value));
  }
}

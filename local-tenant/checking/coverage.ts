import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAnnotation, isRecord } from './json';

/** What was served of what Microsoft publishes: members by type (`SP.List` -> `Title`, `GetItems` ...). */
export type Served = ReadonlyMap<string, ReadonlySet<string>>;

/** Collects what is served while tests run, and leaves it where `npm test` adds everything up: the folder LOCAL_TENANT_COVERAGE. */
export class Coverage {
  private readonly served = new Map<string, Set<string>>();

  public note(type: string, members: Iterable<string>): void {
    const known = this.served.get(type) ?? new Set<string>();
    for (const member of members) {
      known.add(member);
    }
    this.served.set(type, known);
  }

  /** The members of an answer that is one thing of a type, or a page of them under `value`. */
  public noteJson(type: string, json: unknown): void {
    const values = isRecord(json) && Array.isArray(json.value) ? (json.value as readonly unknown[]) : [json];
    for (const one of values.filter(isRecord)) {
      this.note(type, Object.keys(one).filter((name) => !isAnnotation(name)));
    }
  }

  /** @param published how many members each of the types has in the published metadata */
  public write(service: string, published: (type: string) => number): void {
    const folder = process.env.LOCAL_TENANT_COVERAGE;
    if (folder === undefined || this.served.size === 0) {
      return;
    }
    mkdirSync(folder, { recursive: true });
    const types = [...this.served].map(([type, members]) => ({ type, members: [...members], published: published(type) }));
    writeFileSync(join(folder, `${service}-${randomUUID()}.json`), JSON.stringify({ service, types }));
  }
}

import { RegisterError } from '../../domain/errors';
import type { ListDeclaration } from '../../schema/list';
import { atLeast } from '../odata-filter';
import { readPage, type RowsQuery } from '../rows/list-rows';
import type { RawRow } from '../rows/raw-row';
import type { StoreContext } from '../store-context';
import type { OnProgress, Page, Row } from '../types';

export interface SummarySource<T extends Row> {
  readonly list: ListDeclaration;
  readonly select: readonly string[];
  readonly expand?: readonly string[];
  readonly toSummary: (row: RawRow) => T;
  /** When a row was last changed, for lists whose rows change; ledgers' rows do not. */
  readonly changed?: (summary: T) => string;
}

/** Small, so that the first rows are there at once; the rest comes in as few requests as possible. */
const firstPage = 200;
const followingPages = 5000;
/** To be raised when summaries hold other members than before: older caches are not read then. */
const cacheFormat = 3;

/** Who may read which rows depends on the groups, so a cache belongs to a person with these groups. */
const cacheKey = async (context: StoreContext, list: ListDeclaration): Promise<string> => {
  const [me, groups] = await Promise.all([context.people.me(), context.people.myGroups()]);
  return [cacheFormat, context.siteUrl, list.name, me.loginName, ...[...groups].sort()].join('|');
};

/** The item id behind which the next page begins, 0 when the address does not say. */
const lastIdIn = (next: string): number => Number(/p_ID=(\d+)/i.exec(decodeURIComponent(next))?.[1] ?? 0);

class Loading<T extends Row> {
  private readonly rows = new Map<number, T>();

  constructor(
    private readonly context: StoreContext,
    private readonly source: SummarySource<T>,
    private readonly onProgress: OnProgress<T>,
  ) {}

  async run(): Promise<readonly T[]> {
    const key = await cacheKey(this.context, this.source.list);
    // The key holds the format, so what is read under it was written as T by this code.
    const cached = ((await this.context.cache.read(key)) ?? []) as readonly T[];
    this.take(cached);
    if (cached.length > 0) this.onProgress({ rows: this.sorted(), done: false });
    const fresh = cached.length > 0 ? await this.fetchNews() : await this.fetchFrom(0);
    const rows = this.sorted();
    if (fresh > 0) await this.context.cache.write(key, rows);
    this.onProgress({ rows, done: true });
    return rows;
  }

  private async fetchNews(): Promise<number> {
    const { changed } = this.source;
    if (changed === undefined) return this.fetchFrom(Math.max(...this.rows.keys()), followingPages);
    const last = [...this.rows.values()].reduce((latest, row) => (changed(row) > latest ? changed(row) : latest), '');
    try {
      return await this.fetchAll({ filter: atLeast('Modified', new Date(last)) });
    } catch (error) {
      if (!(error instanceof RegisterError) || error.code !== 'THRESHOLD') throw error;
      // More than 5,000 rows changed since.
      this.rows.clear();
      return this.fetchFrom(0);
    }
  }

  private async fetchAll(which: Pick<RowsQuery, 'filter'>): Promise<number> {
    let count = 0;
    let next: string | null = null;
    do {
      const page: Page<RawRow> = await this.page(which, followingPages, next);
      count += page.items.length;
      next = page.next;
    } while (next !== null);
    return count;
  }

  private async fetchFrom(after: number, size = firstPage): Promise<number> {
    let count = 0;
    let last = after;
    for (let pageSize = size; ; pageSize = followingPages) {
      const page = await this.page({ after: last }, pageSize, null);
      count += page.items.length;
      if (page.next === null) return count;
      // A page may hold nothing but folders; its token still leads on.
      last = Math.max(lastIdIn(page.next), last + 1, ...this.rows.keys());
      this.onProgress({ rows: this.sorted(), done: false });
    }
  }

  private async page(which: Pick<RowsQuery, 'filter' | 'after'>, size: number, next: string | null): Promise<Page<RawRow>> {
    const { list, select, expand, toSummary } = this.source;
    const page = await readPage(this.context.sp.web, list, { select, expand, ...which, size, lean: true }, next);
    this.take(page.items.map(toSummary));
    return page;
  }

  private take(summaries: readonly T[]): void {
    for (const summary of summaries) this.rows.set(summary.id, summary);
  }

  private sorted(): readonly T[] {
    return [...this.rows.values()].sort((a, b) => a.id - b.id);
  }
}

/**
 * All summaries of a list: what the cache has, then what is new. Ledgers are asked only for what comes after the last
 * row, other lists for what changed since. Never used to verify anything.
 */
export const loadSummaries = <T extends Row>(
  context: StoreContext,
  source: SummarySource<T>,
  onProgress: OnProgress<T> = () => undefined,
): Promise<readonly T[]> => new Loading(context, source, onProgress).run();

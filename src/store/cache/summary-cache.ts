/** Where summaries are kept between visits. What stands in it is shown while the rest comes, and never believed. */
export interface SummaryCache {
  read(key: string): Promise<readonly unknown[] | null>;
  write(key: string, rows: readonly unknown[]): Promise<void>;
}

/** For clients that live too short to have one. */
export const noCache: SummaryCache = {
  read: async () => null,
  write: async () => undefined,
};

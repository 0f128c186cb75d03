import { createStore, get, set } from 'idb-keyval';
import type { SummaryCache } from './summary-cache';

/**
 * Summaries in the browser's IndexedDB. A browser that refuses it (private windows, full disks) reads as empty: the
 * register is slower then, and nothing else.
 */
export const indexedDbCache = (): SummaryCache => {
  const rows = createStore('series-register', 'summaries');
  return {
    read: async (key) => {
      try {
        return (await get<readonly unknown[]>(key, rows)) ?? null;
      } catch {
        return null;
      }
    },
    write: async (key, value) => {
      try {
        await set(key, value, rows);
      } catch {
        // The next visit starts cold.
      }
    },
  };
};

import { seriesFieldNames } from '../../../domain/series/fields';
import { emptySeries, type SeriesData } from '../../../domain/series/series';

/** What somebody typed and the register does not have yet. */
export interface LocalDraft {
  readonly data: SeriesData;
  /** What stood in the register when they began, to tell their edits from those of others. */
  readonly base: SeriesData;
  /** When it was last typed in, ISO 8601. */
  readonly at: string;
}

const key = (siteUrl: string, id: string): string => `series-register:draft:${siteUrl}:${id}`;

const asSeries = (value: unknown): SeriesData | null => {
  if (typeof value !== 'object' || value === null) return null;
  const texts = seriesFieldNames.map((field): [string, unknown] => [field, Reflect.get(value, field)]);
  return { ...emptySeries, ...Object.fromEntries(texts.filter(([, text]) => typeof text === 'string')) };
};

/** Reads back what was typed about a series (`id`: its code, or a new draft's id); null when there is nothing usable. */
export function readLocalDraft(storage: Pick<Storage, 'getItem'>, siteUrl: string, id: string): LocalDraft | null {
  try {
    const stored: unknown = JSON.parse(storage.getItem(key(siteUrl, id)) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    const [data, base] = [asSeries(Reflect.get(stored, 'data')), asSeries(Reflect.get(stored, 'base'))];
    const at: unknown = Reflect.get(stored, 'at');
    return data && base && typeof at === 'string' ? { data, base, at } : null;
  } catch {
    return null;
  }
}

/** Keeps what was typed on this device; false when the browser refuses, so that the screen can say so. */
export function keepLocalDraft(storage: Pick<Storage, 'setItem'>, siteUrl: string, id: string, draft: LocalDraft): boolean {
  try {
    storage.setItem(key(siteUrl, id), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets what was typed: the register has it, or its writer threw it away. */
export function dropLocalDraft(storage: Pick<Storage, 'removeItem'>, siteUrl: string, id: string): void {
  try {
    storage.removeItem(key(siteUrl, id));
  } catch {
    // A browser that forbids storage had nothing to forget.
  }
}

import { RegisterError } from '../../domain/errors';
import type { SeriesField } from '../../domain/series/fields';
import type { SeriesData } from '../../domain/series/series';
import type { Store } from '../../store/types';

// What says something of the one series and not of its like.
const ownFields: readonly SeriesField[] = ['oldCode', 'parent', 'child', 'related'];

/** What a new series begins with when it is made as a copy: all fields but relations and old codes. Throws `NOT_FOUND`. */
export async function copySeries(store: Store, code: string): Promise<SeriesData> {
  const source = await store.series.byCode(code);
  if (!source) throw new RegisterError('NOT_FOUND', { what: code });
  return { ...source.data, ...Object.fromEntries(ownFields.map((field) => [field, ''])) };
}

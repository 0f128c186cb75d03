import type { SPFI } from '@pnp/sp/fi';
import type { IWeb } from '@pnp/sp/webs/types';
import { RegisterError } from '../../domain/errors';
import type { RowResult } from '../types';

/** Parts of one `$batch`; more than PnPjs' own 20, which would take five times the requests. 100 is unverified in a tenant. */
export const batchSize = 100;

const failure = (error: unknown): RegisterError =>
  error instanceof RegisterError ? error : new RegisterError('SERVER_ERROR', { status: '', message: String(error), detail: String(error) });

/**
 * Runs `work` for every input, 100 to a request. Nothing is rolled back: each input has its own outcome, and a batch that
 * failed as a whole fails only its own. `onDone` is told how many are behind us.
 */
export const inBatches = async <I, O>(
  sp: SPFI,
  inputs: readonly I[],
  work: (web: IWeb, input: I) => Promise<O>,
  onDone: (count: number) => void = () => undefined,
): Promise<RowResult<O>[]> => {
  const results: RowResult<O>[] = [];
  for (let start = 0; start < inputs.length; start += batchSize) {
    const part = inputs.slice(start, start + batchSize);
    results.push(...(await oneBatch(sp, part, start, work)));
    onDone(results.length);
  }
  return results;
};

const oneBatch = async <I, O>(
  sp: SPFI,
  inputs: readonly I[],
  start: number,
  work: (web: IWeb, input: I) => Promise<O>,
): Promise<RowResult<O>[]> => {
  const [web, execute] = sp.web.batched({ maxRequests: batchSize });
  const settled = inputs.map((input, offset) =>
    work(web, input).then(
      (value): RowResult<O> => ({ index: start + offset, ok: true, value }),
      (error: unknown): RowResult<O> => ({ index: start + offset, ok: false, error: failure(error) }),
    ),
  );
  try {
    await execute();
  } catch (error) {
    // The parts' own promises never settle then. Whether the server did anything is unknown.
    return inputs.map((_, offset) => ({ index: start + offset, ok: false, error: failure(error) }));
  }
  return Promise.all(settled);
};

/** All values, or the first error thrown: for batches that only read. */
export const valuesOf = <O>(results: readonly RowResult<O>[]): O[] =>
  results.map((result) => {
    if (!result.ok) throw result.error;
    return result.value;
  });

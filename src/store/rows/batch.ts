import type { SPFI } from '@pnp/sp/fi';
import type { IWeb } from '@pnp/sp/webs/types';
import { RegisterError } from '../../domain/errors';
import type { RowResult } from '../types';

/** Parts of one `$batch`; more than PnPjs' own 20, which would take five times the requests. 100 is unverified in a tenant. */
export const batchSize = 100;

const failure = (error: unknown): RegisterError =>
  error instanceof RegisterError ? error : new RegisterError('SERVER_ERROR', { status: '', message: String(error), detail: String(error) });

export interface BatchOptions {
  /** Told how many are behind us. */
  readonly onDone?: (count: number) => void;
  /** Waits for so many milliseconds; for specs. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const throttledRounds = 3;
/** When the server does not say how long. */
const throttledWait = 5;
/** Beyond this many seconds the caller is told instead. */
const longestWait = 120;

const isThrottled = <O>(result: RowResult<O>): result is Extract<RowResult<O>, { ok: false }> =>
  !result.ok && result.error.code === 'THROTTLED';

/** Each part of a batch counts for throttling, and one that was turned away was not carried out: it is sent again. */
const withPatience = async <I, O>(
  sp: SPFI,
  inputs: readonly I[],
  work: (web: IWeb, input: I) => Promise<O>,
  wait: (milliseconds: number) => Promise<void>,
): Promise<RowResult<O>[]> => {
  const results = await oneBatch(sp, inputs, work);
  for (let round = 0; round < throttledRounds; round++) {
    const throttled = results.filter(isThrottled);
    if (throttled.length === 0) break;
    const seconds = Math.max(...throttled.map(({ error }) => Number(error.params.seconds) || throttledWait));
    if (seconds > longestWait) break;
    await wait(seconds * 1000);
    const again = throttled.map(({ index }) => ({ index, input: inputs[index] as I }));
    for (const result of await oneBatch(sp, again.map(({ input }) => input), work)) {
      const index = again[result.index]?.index ?? result.index;
      results[index] = { ...result, index };
    }
  }
  return results;
};

/**
 * Runs `work` for every input, 100 to a request. Nothing is rolled back: each input has its own outcome, and a batch that
 * failed as a whole fails only its own.
 */
export const inBatches = async <I, O>(
  sp: SPFI,
  inputs: readonly I[],
  work: (web: IWeb, input: I) => Promise<O>,
  { onDone, wait = sleep }: BatchOptions = {},
): Promise<RowResult<O>[]> => {
  const results: RowResult<O>[] = [];
  for (let start = 0; start < inputs.length; start += batchSize) {
    const part = await withPatience(sp, inputs.slice(start, start + batchSize), work, wait);
    results.push(...part.map((result) => ({ ...result, index: start + result.index })));
    onDone?.(results.length);
  }
  return results;
};

const oneBatch = async <I, O>(
  sp: SPFI,
  inputs: readonly I[],
  work: (web: IWeb, input: I) => Promise<O>,
): Promise<RowResult<O>[]> => {
  const [web, execute] = sp.web.batched({ maxRequests: batchSize });
  const settled = inputs.map((input, index) =>
    work(web, input).then(
      (value): RowResult<O> => ({ index, ok: true, value }),
      (error: unknown): RowResult<O> => ({ index, ok: false, error: failure(error) }),
    ),
  );
  try {
    await execute();
  } catch (error) {
    // The parts' own promises never settle then. Whether the server did anything is unknown.
    return inputs.map((_, index) => ({ index, ok: false, error: failure(error) }));
  }
  return Promise.all(settled);
};

/** All values, or the first error thrown: for batches that only read. */
export const valuesOf = <O>(results: readonly RowResult<O>[]): O[] =>
  results.map((result) => {
    if (!result.ok) throw result.error;
    return result.value;
  });

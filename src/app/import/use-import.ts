import * as React from 'react';

import { type Actor, actorOf } from '../common/journal-act';
import { useRegister } from '../common/register-context';
import { type ImportPlan, planImport, type PlannedRow } from './plan-import';
import type { WorkbookFile } from './read-workbook';
import { canBeTaken } from './row-standing';
import { type TakenRow, takeRows } from './take-rows';

/** How far taking over has come. */
export interface Taking {
  readonly rows: readonly PlannedRow[];
  readonly done: readonly TakenRow[];
  /** Milliseconds since the epoch, to tell how long the rest takes. */
  readonly startedAt: number;
  readonly state: 'running' | 'pausing' | 'paused' | 'failed' | 'finished';
  readonly error: unknown;
}

/** Where an import stands; each next one holds what the one before found. */
export type ImportState =
  | { readonly step: 'file'; readonly reading: string; readonly error: unknown }
  | { readonly step: 'check'; readonly plan: ImportPlan }
  | { readonly step: 'take'; readonly plan: ImportPlan; readonly taking: Taking };

const start: ImportState = { step: 'file', reading: '', error: undefined };

export interface Import {
  readonly state: ImportState;
  readonly choose: (file: File) => void;
  readonly take: (rows: readonly PlannedRow[]) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly restart: () => void;
}

/** An import of one workbook for the organisation for which somebody acts, from choosing the file to the last row. */
export function useImport(organisation: string): Import {
  const { store, session } = useRegister();
  const [state, setState] = React.useState<ImportState>(start);
  const stop = React.useRef<AbortController | null>(null);
  React.useEffect(() => () => stop.current?.abort(), []);

  const choose = (file: File): void => {
    setState({ step: 'file', reading: file.name, error: undefined });
    readFile(file)
      .then((workbook) => planImport(store, organisation, workbook))
      .then(
        (plan) => setState({ step: 'check', plan }),
        (error: unknown) => setState({ step: 'file', reading: '', error }),
      );
  };

  const run = (plan: ImportPlan, rows: readonly PlannedRow[], before: readonly TakenRow[]): void => {
    const controller = new AbortController();
    stop.current = controller;
    const show = (change: Partial<Taking>): void =>
      setState((now) => (now.step === 'take' ? { ...now, taking: { ...now.taking, ...change } } : now));
    const rest = rows.filter((row) => !before.some((taken) => taken.row === row && taken.ok));
    const kept = before.filter((taken) => taken.ok);
    setState({ step: 'take', plan, taking: { rows, done: kept, startedAt: Date.now(), state: 'running', error: undefined } });
    takeFor(actorOf(session), rest, (done) => show({ done: [...kept, ...done] }), controller.signal).then(
      () => show({ state: controller.signal.aborted ? 'paused' : 'finished' }),
      (error: unknown) => show({ state: 'failed', error }),
    );
  };

  const takeFor = async (
    actor: Actor,
    rows: readonly PlannedRow[],
    onProgress: (done: readonly TakenRow[]) => void,
    signal: AbortSignal,
  ): Promise<void> => {
    const committee = (await store.organisations.byCode(organisation))?.committee ?? '';
    await takeRows(store, actor, rows, { organisation, committee, correlation: crypto.randomUUID(), onProgress, signal });
  };

  return {
    state,
    choose,
    take: (rows) => {
      if (state.step === 'check') run(state.plan, rows.filter(canBeTaken), []);
    },
    pause: () => {
      stop.current?.abort();
      setState((now) => (now.step === 'take' ? { ...now, taking: { ...now.taking, state: 'pausing' } } : now));
    },
    resume: () => {
      if (state.step === 'take') run(state.plan, state.taking.rows, state.taking.done);
    },
    restart: () => setState(start),
  };
}

const readFile = async (file: File): Promise<WorkbookFile> => ({ name: file.name, bytes: await file.arrayBuffer() });

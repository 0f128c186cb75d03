import * as React from 'react';

/** An act that a button starts: whether it runs, and what went wrong the last time. */
export interface Action<A extends readonly unknown[]> {
  readonly run: (...args: A) => void;
  readonly busy: boolean;
  readonly error: unknown;
  readonly clear: () => void;
}

/** Runs one act at a time: a second click while it runs does nothing. What goes wrong is kept to be shown, until the next run. */
export function useAction<A extends readonly unknown[]>(act: (...args: A) => Promise<void>): Action<A> {
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<unknown>(undefined);
  const running = React.useRef(false);
  const mounted = React.useRef(true);
  const latest = React.useRef(act);
  latest.current = act;
  React.useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const run = React.useCallback((...args: A): void => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(undefined);
    const done = (failure: unknown): void => {
      running.current = false;
      if (!mounted.current) return;
      setBusy(false);
      setError(failure);
    };
    latest.current(...args).then(() => done(undefined), done);
  }, []);
  const clear = React.useCallback(() => setError(undefined), []);
  return { run, busy, error, clear };
}

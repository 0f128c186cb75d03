import * as React from 'react';

/** What a screen shows of something that is read from the register. */
export interface Loaded<T> {
  /** What was read last; stays while it is read again, so that a refresh never empties a screen. */
  readonly data: T | undefined;
  readonly error: unknown;
  readonly loading: boolean;
  readonly refresh: () => void;
}

interface State<T> {
  readonly key: string;
  readonly data: T | undefined;
  readonly error: unknown;
  readonly loading: boolean;
}

/**
 * Reads something and keeps it as long as `key` stays the same; another key starts empty. `load` may hand over parts as
 * they come. Answers that arrive after the screen has moved on are dropped.
 */
export function useLoaded<T>(key: string, load: (part: (data: T) => void) => Promise<T>): Loaded<T> {
  const empty: State<T> = { key, data: undefined, error: undefined, loading: true };
  const [state, setState] = React.useState<State<T>>(empty);
  const [round, setRound] = React.useState(0);
  const latest = React.useRef(load);
  latest.current = load;
  React.useEffect(() => {
    let gone = false;
    const put = (change: Partial<State<T>>): void => {
      if (gone) return;
      setState((now) => ({ ...(now.key === key ? now : { key, data: undefined, error: undefined, loading: true }), ...change }));
    };
    put({ loading: true });
    latest.current((data) => put({ data, error: undefined })).then(
      (data) => put({ data, error: undefined, loading: false }),
      (error: unknown) => put({ error, loading: false }),
    );
    return () => {
      gone = true;
    };
  }, [key, round]);
  const refresh = React.useCallback(() => setRound((n) => n + 1), []);
  const { data, error, loading } = state.key === key ? state : empty;
  return { data, error, loading, refresh };
}

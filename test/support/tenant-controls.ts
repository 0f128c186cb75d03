/** What goes wrong with which requests; `local-tenant/README.md` says what each member means. */
export interface FaultToMake {
  readonly kind: 'latency' | 'dropBefore' | 'dropAfter' | 'cut' | '429' | '503';
  readonly method?: string;
  readonly path?: string;
  readonly skip?: number;
  readonly count?: number;
  readonly probability?: number;
  readonly seed?: number;
  readonly milliseconds?: number;
  readonly retryAfter?: number;
}

/** As the tenant tells it. */
export interface ControlState {
  readonly clock: { readonly now: string; readonly frozen: boolean };
  readonly settings: Readonly<Record<string, number | boolean>>;
  readonly faults: readonly (FaultToMake & { readonly id: number; readonly matched: number; readonly happened: number })[];
}

/** The controls of a running tenant, over its own address. */
export interface TenantControls {
  state(): Promise<ControlState>;
  /** ISO 8601. */
  setClock(now: string): Promise<void>;
  /** Seconds. */
  advanceClock(seconds: number): Promise<void>;
  freezeClock(): Promise<void>;
  releaseClock(): Promise<void>;
  set(settings: Readonly<Record<string, number | boolean>>): Promise<void>;
  /** Gives the fault's id. */
  fail(fault: FaultToMake): Promise<number>;
  clearFaults(): Promise<void>;
  /** The machine's clock, the settings of the start and no faults. */
  reset(): Promise<void>;
}

export const tenantControls = (url: string): TenantControls => {
  const turn = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}/_tenant/controls${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const quietly = async (method: string, path: string, body?: unknown): Promise<void> => {
    await turn(method, path, body);
  };
  return {
    state: async () => (await turn('GET', '')) as ControlState,
    setClock: (now) => quietly('POST', '/clock/set', { now }),
    advanceClock: (seconds) => quietly('POST', '/clock/advance', { seconds }),
    freezeClock: () => quietly('POST', '/clock/freeze'),
    releaseClock: () => quietly('POST', '/clock/release'),
    set: (settings) => quietly('PATCH', '/settings', settings),
    fail: async (fault) => ((await turn('POST', '/faults', fault)) as { id: number }).id,
    clearFaults: () => quietly('DELETE', '/faults'),
    reset: () => quietly('DELETE', ''),
  };
};

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program that answers each line of JSON on its stdin with one on its stdout. */
export interface LineProcess {
  /** Sends a request and waits for its answer. @throws when the program ends instead, naming `what` */
  ask<Answer>(request: unknown, what: string): Promise<Answer>;
  /** Closes its stdin and waits until it has ended. */
  end(): Promise<void>;
}

/** Starts a script of this folder with Node. What it writes to stderr goes to the test's. */
export function startLineProcess(script: string, env: NodeJS.ProcessEnv): LineProcess {
  const child = spawn(process.execPath, [script], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async <Answer>(request: unknown, what: string) => {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      const { value } = (await answers.next()) as { value?: string };
      if (value === undefined) throw new Error(`the program ended at '${what}'`);
      return JSON.parse(value) as Answer;
    },
    end: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

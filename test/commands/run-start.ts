import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../support/repository';

/** `npm start` as a person runs it, and what it says. */
export interface StartRun {
  readonly child: ChildProcess;
  readonly ended: Promise<number | string>;
  /** What stands on stdout and stderr so far. */
  said(): string;
  complained(): string;
  /** Resolves when the pattern is on stdout; rejects when the program ends first. */
  waitFor(pattern: RegExp): Promise<RegExpExecArray>;
}

/** Runs the command with the arguments given. */
export function runStart(...args: string[]): StartRun {
  const program = join(repository, 'tools', 'start.mjs');
  const child = spawn(process.execPath, [program, ...args], { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? String(signal)));
  });
  const waitFor = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(out);
        if (found) resolve(found);
      };
      child.stdout.on('data', look);
      void ended.then((code) => reject(new Error(`npm start ended (${code}) before ${pattern}: ${out}${err}`)));
      look();
    });
  return { child, ended, said: () => out, complained: () => err, waitFor };
}

import type { Rendered } from '../odata/rendered';
import { checkAnswer, type Nothing } from './check-answer';
import { checkGraphAnswer } from './check-graph';
import { Coverage } from './coverage';
import { elementTypeOf } from './json';
import { publishedGraph } from './published-graph';
import { publishedMetadata } from './published-metadata';

/** Tells what deviates from Microsoft's published metadata in an answer that is about to be sent; undefined: nothing. */
export interface ResponseChecks {
  sharePoint(address: string, body: Buffer, content: Rendered | Nothing): string | undefined;
  /** @param type the published type of the answer, where the address does not say it */
  graph(method: string, path: readonly string[], json: unknown, type?: string): string | undefined;
  /** Leaves what was served for the sum of a test run. */
  close(): void;
}

const mostNamed = 5;

/** Says it on stderr as well: whoever asked may swallow a refusal. */
const reported = (address: string, problems: readonly string[]): string | undefined => {
  if (problems.length === 0) {
    return undefined;
  }
  const more = problems.length > mostNamed ? ` (and ${problems.length - mostNamed} more)` : '';
  const message = `The answer deviates from the published metadata: ${problems.slice(0, mostNamed).join('; ')}${more}`;
  process.stderr.write(`${address}: ${message}\n`);
  return message;
};

/**
 * Checks for every answer, for tests. The published metadata is read at once, so that a missing package is told at the start.
 * @throws when the npm package gd-sprest-def is not installed
 */
export const makeResponseChecks = (): ResponseChecks => {
  const metadata = publishedMetadata();
  const graphServed = new Coverage();
  return {
    sharePoint: (address, body, content) => reported(address, checkAnswer(metadata, JSON.parse(body.toString('utf8')), content)),
    graph: (method, path, json, type) => {
      const answered = type ?? publishedGraph().typeAt(path);
      if (answered !== undefined) {
        graphServed.noteJson(elementTypeOf(answered) ?? answered, json);
      }
      return reported(`${method} /graph/${path.join('/')}`, checkGraphAnswer(publishedGraph(), json, path, method === 'POST' && type === undefined, type));
    },
    close: () => graphServed.write('Microsoft Graph', (type) => publishedGraph().types.membersOf(type).size),
  };
};

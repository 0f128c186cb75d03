import { badRequest, notImplemented } from '../errors/refusals';
import type { Literal } from './literal';
import { parseLiteral } from './resource-path';

/** The parameter aliases of a query string (`@a1='...'`), and which of them the path made use of. */
export class Aliases {
  private readonly used = new Set<string>();

  public constructor(private readonly query: ReadonlyMap<string, string>) {}

  public readonly valueOf = (name: string): Literal => {
    const text = this.query.get(name);
    if (text === undefined) {
      throw badRequest(`The parameter alias '${name}' has no value in the query string.`);
    }
    this.used.add(name);
    return parseLiteral(text);
  };

  /** The options that are no aliases. @throws 501 for an alias that nothing asked for: it would be ignored in silence. */
  public remainingOptions(): ReadonlyMap<string, string> {
    const isAlias = (name: string): boolean => name.startsWith('@');
    const unused = [...this.query.keys()].find((name) => isAlias(name) && !this.used.has(name));
    if (unused !== undefined) {
      throw notImplemented('Query option', unused);
    }
    return new Map([...this.query].filter(([name]) => !isAlias(name)));
  }
}

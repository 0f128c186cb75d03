/** One way to break the tenant, and the specs that must notice it. */
export interface Mutant {
  /** What is broken then, in a few words. */
  readonly name: string;
  /** From the repository's root. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** Specs from the repository's root; at least one test of theirs must fail. */
  readonly specs: readonly string[];
}

const at = (path: string): string => `local-tenant/${path}`;

/** @param file and specs below `local-tenant/`; a spec without its `.spec.ts` */
export const mutant = (name: string, file: string, find: string, replace: string, ...specs: readonly string[]): Mutant => ({
  name, file: at(file), find, replace, specs: specs.map((spec) => at(`${spec}.spec.ts`)),
});

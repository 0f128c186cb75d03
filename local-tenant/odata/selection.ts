import { badRequest } from '../errors/refusals';

/** What $select and $expand ask of one level of the answer. Names are kept as the client wrote them. */
export interface Selection {
  /** undefined: no $select at this level, so the default properties. `*` may be among them. */
  readonly names?: readonly string[];
  /** Expanded navigations by lower-case name. */
  readonly expanded: ReadonlyMap<string, Expanded>;
}

export interface Expanded {
  readonly name: string;
  readonly selection: Selection;
}

interface Draft {
  names?: string[];
  readonly expanded: Map<string, { name: string; draft: Draft }>;
}

const pathsOf = (text: string | undefined): string[][] =>
  (text ?? '')
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== '')
    .map((path) => path.split('/').filter((step) => step !== ''));

const frozen = (draft: Draft): Selection => ({
  names: draft.names,
  expanded: new Map(
    [...draft.expanded].map(([key, { name, draft: inner }]) => [key, { name, selection: frozen(inner) }]),
  ),
});

const expandPath = (root: Draft, path: readonly string[]): void => {
  let level = root;
  for (const name of path) {
    const key = name.toLowerCase();
    const next = level.expanded.get(key) ?? { name, draft: { expanded: new Map() } };
    level.expanded.set(key, next);
    level = next.draft;
  }
};

const selectPath = (root: Draft, path: readonly string[]): void => {
  let level = root;
  path.forEach((name, at) => {
    level.names ??= [];
    // What the metadata level gives anyway; PnPjs selects `odata.id` to be given nothing else.
    if (/^odata\.\w+$/.test(name)) {
      return;
    }
    level.names.push(name);
    if (at === path.length - 1) {
      return;
    }
    const next = level.expanded.get(name.toLowerCase());
    if (next === undefined) {
      throw badRequest(
        `The query to field '${path.join('/')}' is not valid. The $select query string must specify the target fields ` +
          `and the $expand query string must contains ${name}.`,
      );
    }
    level = next.draft;
  });
};

/**
 * `$select=Title,Author/Title&$expand=Author` becomes a tree. An expanded navigation that a $select of the same level does not
 * name is left out, as OData 3 says.
 */
export const selectionOf = (select: string | undefined, expand: string | undefined): Selection => {
  const root: Draft = { expanded: new Map() };
  pathsOf(expand).forEach((path) => expandPath(root, path));
  pathsOf(select).forEach((path) => selectPath(root, path));
  return frozen(root);
};

export const wholeEntity: Selection = { expanded: new Map() };

import { absoluteAddress } from '../../store/site-address';
import type { Library, LibraryLabelRecord, Organisation, Store } from '../../store/types';

/**
 * A library with its row in Library labels; `library` is null when the row's library is gone or hidden from this
 * person.
 */
export interface LibraryRow {
  readonly library: Library | null;
  readonly label: LibraryLabelRecord | null;
}

/**
 * The libraries of one site. `error` says why they could not be read; what the register knows of them is shown still.
 */
export interface SiteLibraries {
  /** Absolute, without a slash at the end. */
  readonly siteUrl: string;
  readonly organisation: Organisation;
  readonly rows: readonly LibraryRow[];
  readonly error: unknown;
}

const comparable = (url: string): string => decodeURI(url).toLowerCase();
const titleOf = (row: LibraryRow): string => row.library?.title ?? row.label?.libraryTitle ?? '';

function merge(
  siteUrl: string,
  libraries: readonly Library[],
  labels: readonly LibraryLabelRecord[],
): readonly LibraryRow[] {
  const byList = new Map(labels.map((label) => [label.listId.toLowerCase(), label]));
  const found = libraries.map((library): LibraryRow => ({
    library,
    label: byList.get(library.id.toLowerCase()) ?? null,
  }));
  const ids = new Set(libraries.map((library) => library.id.toLowerCase()));
  const lost = labels
    .filter((label) => comparable(absoluteAddress(label.siteUrl, siteUrl)) === comparable(siteUrl))
    .filter((label) => !ids.has(label.listId.toLowerCase()))
    .map((label): LibraryRow => ({ library: null, label }));
  return [...found, ...lost].sort((a, b) => titleOf(a).localeCompare(titleOf(b)));
}

/**
 * The libraries of the sites of an organisation, or of all organisations when `organisation` is '', each with what the
 * register knows of its label. A site that cannot be read says why and does not hold up the others.
 */
export async function listLibraries(store: Store, organisation: string): Promise<readonly SiteLibraries[]> {
  const [organisations, labels] = await Promise.all([store.organisations.all(), store.libraryLabels.all()]);
  const asked = organisations.filter((one) => organisation === '' || one.code === organisation);
  const sites = asked.flatMap((one) =>
    one.sites.map((site) => ({ one, siteUrl: absoluteAddress(site, store.siteUrl) })),
  );
  return Promise.all(
    sites.map(async ({ one, siteUrl }): Promise<SiteLibraries> => {
      try {
        return {
          siteUrl,
          organisation: one,
          rows: merge(siteUrl, await store.libraries.ofSite(siteUrl), labels),
          error: undefined,
        };
      } catch (error) {
        return { siteUrl, organisation: one, rows: merge(siteUrl, [], labels), error };
      }
    }),
  );
}

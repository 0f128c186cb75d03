import * as React from 'react';

import type { LabelCounts } from '../../purview/count-labels';
import type { Library } from '../../store/types';
import { useSiteLabels } from './use-site-labels';

/** What is known of a library's files: counted, not readable, or not asked yet (undefined). */
export type Counted = LabelCounts | null | undefined;

export interface CountedLibraries {
  readonly of: (listId: string) => Counted;
  readonly all: readonly (LabelCounts | null)[];
  /** Libraries are still being counted. */
  readonly counting: boolean;
}

// Few at a time: every library costs a request of the person's own allowance, and the screen is readable meanwhile.
const atOnce = 3;

/**
 * Counts the labels of libraries one after the other, again at each `round`; what was counted stays until it is counted
 * anew.
 */
export function useLabelCounts(libraries: readonly Library[], round: number): CountedLibraries {
  const siteLabels = useSiteLabels();
  const [counts, setCounts] = React.useState<ReadonlyMap<string, LabelCounts | null>>(new Map());
  const [open, setOpen] = React.useState(0);
  const key = libraries.map((library) => library.id).join(' ');
  const asked = React.useRef(libraries);
  asked.current = libraries;
  React.useEffect(() => {
    let gone = false;
    const waiting = [...asked.current];
    setOpen(waiting.length);
    const work = async (): Promise<void> => {
      for (let library = waiting.shift(); library && !gone; library = waiting.shift()) {
        const { id, siteUrl } = library;
        // A library that cannot be counted is shown as such; the others go on.
        const count = await siteLabels(siteUrl)
          .count(id)
          .catch(() => null);
        if (gone) return;
        setCounts((now) => new Map(now).set(id, count));
        setOpen((now) => now - 1);
      }
    };
    void Promise.all(Array.from({ length: atOnce }, work));
    return () => {
      gone = true;
    };
  }, [key, round, siteLabels]);
  const present = libraries
    .map((library) => counts.get(library.id))
    .filter((count): count is LabelCounts | null => count !== undefined);
  return { of: (listId) => counts.get(listId), all: present, counting: open > 0 };
}

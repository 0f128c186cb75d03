import { DefaultButton } from '@fluentui/react/lib/Button';
import * as React from 'react';

import type { LedgerSummary } from '../../store/types';
import { ErrorBar } from '../common/error-bar';
import { useRegister } from '../common/register-context';
import { RowShapes } from '../common/row-shapes';
import { useText } from '../common/text';
import { useLoaded } from '../common/use-loaded';
import { useNames } from '../common/use-names';
import { AnswerCard } from './answer-card';
import { librariesBySeries, verifyAnswers } from './find-retention';

const pageSize = 10;

interface Props {
  readonly query: string;
  /** What the search found, best first. */
  readonly found: readonly LedgerSummary[];
  readonly onMore: (code: string) => void;
}

/** The answers to a search, a page at a time; each is verified before it is shown. */
export function Answers({ query, found, onMore }: Props): React.ReactElement {
  const { store } = useRegister();
  const say = useText();
  const [pages, setPages] = React.useState(1);
  React.useEffect(() => setPages(1), [query]);
  const shown = found.slice(0, pages * pageSize);
  const key = shown.map(({ ticket }) => ticket).join(' ');
  const answers = useLoaded('answers', async () => ({ key, answers: await verifyAnswers(store, shown) }));
  const { refresh } = answers;
  const asked = React.useRef(key);
  React.useEffect(() => {
    if (asked.current === key) return;
    asked.current = key;
    refresh();
  }, [key, refresh]);
  const libraries = useLoaded('libraries', async () => librariesBySeries(store));
  const names = useNames();
  const count = say(found.length === 1 ? 'search.foundOne' : 'search.found', { count: found.length });
  return (
    <section aria-label={say('search.results')} aria-busy={answers.loading}>
      <p role="status">{count}</p>
      <ErrorBar error={answers.error ?? libraries.error} onRetry={refresh} />
      {answers.data === undefined && answers.loading && <RowShapes rows={5} />}
      {answers.data?.answers.map((answer) => (
        <AnswerCard
          key={answer.verification.ticket}
          query={query}
          answer={answer}
          organisation={names.organisation(answer.verification.content?.organisation ?? answer.verification.row.folder)}
          libraries={libraries.data?.get(answer.code) ?? []}
          onMore={() => onMore(answer.code)}
        />
      ))}
      {found.length > shown.length && (
        <p>
          <DefaultButton
            text={say('search.showMore', { count: found.length - shown.length })}
            disabled={answers.loading}
            onClick={() => setPages(pages + 1)}
          />
        </p>
      )}
    </section>
  );
}

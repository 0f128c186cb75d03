import { html } from './html';
import { page } from './layout';
import type { Shell } from './shell';
import type { PageText } from './texts';

/** Why a page cannot be shown. */
export type PageProblem = 'notFound' | 'forbidden' | 'failed';

const words: Readonly<Record<PageProblem, readonly [PageText, PageText]>> = {
  notFound: ['problem.notFound', 'problem.notFoundText'],
  forbidden: ['problem.forbidden', 'problem.forbiddenText'],
  failed: ['problem.failed', 'problem.failedText'],
};

/** A page that says what happened and what to do now. */
export const problemPage = (shell: Shell, problem: PageProblem): string => {
  const { say, person, address } = shell;
  const [title, text] = words[problem];
  return page(shell, {
    title: say(title),
    main: html`<div class="message">
      <h1>${say(title)}</h1>
      <p>${say(text, { address, name: person?.displayName ?? '' })}</p>
      <p><a href="/">${say('problem.home')}</a></p>
    </div>`,
  });
};

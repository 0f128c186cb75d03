import { html } from './html';
import { page } from './layout';
import { signInForm } from './person-menu';
import type { Shell } from './shell';
import type { PageText } from './texts';

/**
 * Where a browser chooses who it is. `problem` says why it is here again, `action` where
 * the choice goes when it is not for this tenant's own pages.
 */
export const signInPage = (shell: Shell, problem?: PageText, action?: string): string => {
  const { say, people } = shell;
  return page(shell, {
    title: say('signIn.title'),
    main: html`<div class="sign-in">
      <h1>${say('signIn.title')}</h1>
      ${problem !== undefined && html`<p class="problem" role="alert">${say(problem)}</p>`}
      <p>${say(people.length === 0 ? 'signIn.nobody' : 'signIn.intro')}</p>
      ${signInForm(shell, people, action)}
    </div>`,
  });
};

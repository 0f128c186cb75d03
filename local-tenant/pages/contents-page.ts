import { isLibrary, type List } from '../lists/list';
import { html } from './html';
import { page } from './layout';
import { viewAddressOf } from './list-directory';
import type { Shell } from './shell';
import { table } from './table';

/** A list with how many items or files in it the visitor may see. */
export interface CountedList {
  readonly list: List;
  readonly items: number;
}

/** Everything on a site that its visitor may see. */
export const contentsPage = (shell: Shell, lists: readonly CountedList[]): string => {
  const { say } = shell;
  const columns = [{ title: say('contents.name') }, { title: say('contents.kind') }, { title: say('contents.items'), align: 'end' as const }];
  const rows = lists.map(({ list, items }) => [
    html`<a href="${viewAddressOf(list)}">${list.title}</a>`,
    say(isLibrary(list) ? 'contents.library' : 'contents.list'),
    items,
  ]);
  return page(shell, {
    title: say('nav.contents'),
    main: html`<h1>${say('nav.contents')}</h1>
      ${rows.length === 0 ? html`<p class="empty">${say('contents.empty')}</p>` : table(say('nav.contents'), columns, rows)}`,
  });
};

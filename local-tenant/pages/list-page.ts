import { html, type Html, type HtmlPart } from './html';
import { page } from './layout';
import type { Link, Shell } from './shell';
import { table, type TableColumn } from './table';

/** Who may do what on the folder or list that is shown. */
export interface AccessPanel {
  readonly of: string;
  /** The name of what the permissions are inherited from; undefined when they are its own. */
  readonly inheritedFrom: string | undefined;
  readonly grants: readonly { readonly principal: string; readonly levels: readonly string[] }[];
}

/** One page of a list or library, ready to be shown. */
export interface ListPageModel {
  readonly title: string;
  /** From the list's root to the folder that is shown; the last is the present one. */
  readonly path: readonly Link[];
  /** Folders to open, when the view shows what is in them without showing them as rows. */
  readonly folders: readonly Link[];
  readonly facts: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly HtmlPart[])[];
  readonly range: { readonly first: number; readonly last: number; readonly total: number };
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** undefined when the person may not see permissions. */
  readonly access: AccessPanel | undefined;
  readonly commands: Html | undefined;
}

/** A list's or library's rows, as its default view has them. */
export const listPage = (shell: Shell, model: ListPageModel): string =>
  page(shell, {
    title: model.path.length > 1 ? `${model.path[model.path.length - 1]?.text} · ${model.title}` : model.title,
    main: html`
      ${model.commands}
      ${breadcrumb(shell, model.path)}
      ${model.facts.length > 0 && html`<ul class="facts">${model.facts.map((fact) => html`<li>${fact}</li>`)}</ul>`}
      ${folders(shell, model.folders)}
      ${rows(shell, model)}
      ${pager(shell, model)}
      ${model.access !== undefined && accessPanel(shell, model.access)}`,
  });

const breadcrumb = (shell: Shell, path: readonly Link[]): Html => {
  const last = path.length - 1;
  const steps = path.map(({ text, address }, at) =>
    at === last ? html`<li><h1>${text}</h1></li>` : html`<li><a href="${address}">${text}</a></li>`,
  );
  return html`<nav aria-label="${shell.say('list.breadcrumb')}"><ol class="breadcrumb">${steps}</ol></nav>`;
};

const folders = (shell: Shell, links: readonly Link[]): Html | undefined =>
  links.length === 0
    ? undefined
    : html`<nav class="folders" aria-label="${shell.say('list.folders')}">
        <span class="quiet">${shell.say('list.folders')}</span>
        <ul>${links.map(({ text, address }) => html`<li><a href="${address}">${text}</a></li>`)}</ul>
      </nav>`;

const rows = (shell: Shell, model: ListPageModel): Html => {
  if (model.rows.length > 0) return table(model.title, model.columns, model.rows);
  return html`<p class="empty">${shell.say(model.path.length > 1 ? 'list.emptyFolder' : 'list.emptyList')}</p>`;
};

const pager = (shell: Shell, { range, previous, next }: ListPageModel): Html | undefined => {
  if (range.total === 0) return undefined;
  return html`<nav class="pager" aria-label="${shell.say('list.pages')}">
    ${previous !== undefined && html`<a href="${previous}" rel="prev">${shell.say('list.previous')}</a>`}
    <span>${shell.say('list.range', { ...range })}</span>
    ${next !== undefined && html`<a href="${next}" rel="next">${shell.say('list.next')}</a>`}
  </nav>`;
};

const accessPanel = ({ say }: Shell, access: AccessPanel): Html => {
  const origin =
    access.inheritedFrom === undefined ? say('permissions.unique') : say('permissions.inherited', { name: access.inheritedFrom });
  const columns = [{ title: say('permissions.principal') }, { title: say('permissions.levels') }];
  const grants = access.grants.map(({ principal, levels }) => [principal, levels.join(', ')]);
  const title = say('permissions.title', { name: access.of });
  return html`<details class="access">
    <summary>${title}</summary>
    <p class="quiet">${origin}</p>
    ${grants.length === 0 ? html`<p>${say('permissions.nobody')}</p>` : table(title, columns, grants)}
  </details>`;
};

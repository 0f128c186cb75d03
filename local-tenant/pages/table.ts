import { html, type Html, type HtmlPart } from './html';

/** A column of a table of rows. */
export interface TableColumn {
  readonly title: string;
  readonly align?: 'end';
}

/** Rows as SharePoint's details list shows them; scrolls sideways, also by keyboard, where it does not fit. */
export const table = (
  name: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly HtmlPart[])[],
): Html => html`<div class="table-scroll" role="region" aria-label="${name}" tabindex="0">
  <table>
    <thead><tr>${columns.map((column) => html`<th scope="col" class="${column.align ?? ''}">${column.title}</th>`)}</tr></thead>
    <tbody>
      ${rows.map((cells) => html`<tr>${cells.map((cell, at) => html`<td class="${columns[at]?.align ?? ''}">${cell}</td>`)}</tr>`)}
    </tbody>
  </table>
</div>`;

import { pathOfItem, type ItemRow } from '../items/item-row';
import { isLibrary, type List } from '../lists/list';
import { fileTypeOf } from '../files/media-type';
import { html, type Html, type HtmlPart } from './html';
import { viewAddressOf } from './list-directory';
import type { Say } from './texts';

/** The first cell of a row: a folder opens, a document is shown or saved, an item has no page of its own here. */
export const nameCell = (list: List, row: ItemRow, text: HtmlPart, say: Say): Html => {
  if (row.kind === 1) {
    return html`<span class="name-cell">${folderIcon(say)}<a href="${viewAddressOf(list, pathOfItem(row))}">${row.leafName}</a></span>`;
  }
  if (!isLibrary(list)) return html`<span class="name-cell">${text}</span>`;
  const address = encodeURI(pathOfItem(row)).replace(/[?#]/g, encodeURIComponent);
  const kind = fileTypeOf(row.leafName);
  return html`<span class="name-cell">
    ${kind !== '' && html`<span class="file-kind" aria-hidden="true">${kind.slice(0, 4)}</span>`}
    <a href="${address}">${row.leafName}</a></span>`;
};

const folderIcon = (say: Say): Html =>
  html`<svg class="icon" viewBox="0 0 20 20" role="img" aria-label="${say('list.folder')}">
    <path d="M2 5.5A1.5 1.5 0 0 1 3.5 4h4l2 2h7A1.5 1.5 0 0 1 18 7.5v7a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 2 14.5z"
      fill="#e8b53c" stroke="#a97d14"/></svg>`;

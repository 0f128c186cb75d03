import type { ItemColumn, StoredValue, UrlValue } from '../items/item-column';
import type { ItemRow } from '../items/item-row';
import { versionLabel } from '../items/item-versions';
import { html, type Html, type HtmlPart } from './html';
import type { Say } from './texts';

/** What a cell needs besides the row. */
export interface CellContext {
  readonly say: Say;
  /** The name of a user or group of the site. */
  readonly nameOf: (principalId: number) => string;
  /** Of a lookup: what it shows. */
  readonly lookedUp: (column: ItemColumn, id: number) => string;
  readonly timeZone: string;
}

/** What SharePoint shows of a stored value in a list. */
export const cellOf = (column: ItemColumn, value: StoredValue | undefined, context: CellContext): HtmlPart => {
  if (value === null || value === undefined || value === '') return '';
  switch (column.kind) {
    case 'boolean':
      return context.say(value === 1 ? 'list.yes' : 'list.no');
    case 'dateTime':
      return dateOf(String(value), column.dateOnly, context.timeZone);
    case 'user':
      return idsOf(value).map(context.nameOf).join('; ');
    case 'lookup':
      return idsOf(value).map((id) => context.lookedUp(column, id)).join('; ');
    case 'url':
      return linkOf(value as UrlValue);
    case 'note':
      return html`<span class="clamp">${String(value).slice(0, 400)}</span>`;
    default:
      return Array.isArray(value) ? value.join('; ') : String(value);
  }
};

/** What every row has by itself, by the internal names of the columns that show it. undefined: it is no such column. */
export const systemCellOf = (name: string, row: ItemRow, context: CellContext): HtmlPart => {
  switch (name) {
    case 'ID':
      return row.id;
    case 'Created':
    case 'Created_x0020_Date':
      return dateOf(row.created, false, context.timeZone);
    case 'Modified':
    case 'Last_x0020_Modified':
      return dateOf(row.modified, false, context.timeZone);
    case 'Author':
      return context.nameOf(row.authorId);
    case 'Editor':
      return context.nameOf(row.editorId);
    case '_UIVersionString':
      return versionLabel(row.uiVersion);
    case 'FileLeafRef':
      return row.leafName;
    default:
      return undefined;
  }
};

const dateOf = (moment: string, dateOnly: boolean, timeZone: string): Html => {
  const parts = new Intl.DateTimeFormat('nl-BE', {
    timeZone, day: '2-digit', month: '2-digit', year: 'numeric', ...(dateOnly ? {} : { hour: '2-digit', minute: '2-digit' }),
  }).formatToParts(new Date(moment));
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const date = `${of('day')}-${of('month')}-${of('year')}`;
  return html`<time class="nowrap" datetime="${moment}">${date}${!dateOnly && ` ${of('hour')}:${of('minute')}`}</time>`;
};

/** Only addresses of the web become links: a script's address is shown as text. */
const linkOf = ({ Url, Description }: UrlValue): HtmlPart => {
  const text = Description === '' ? Url : Description;
  return /^(https?:\/\/|\/(?!\/))/i.test(Url) ? html`<a href="${Url}" rel="noopener">${text}</a>` : text;
};

const idsOf = (value: StoredValue): number[] => (Array.isArray(value) ? value : [value]).map(Number);

/** Markup that is safe to send: text that came in through `html` was escaped. */
export class Html {
  public constructor(public readonly markup: string) {}
}

/** What may stand in a template: text is escaped, false and undefined give nothing. */
export type HtmlPart = Html | string | number | false | undefined | readonly HtmlPart[];

/** Markup from a template; every value that is not markup itself is escaped, in text and in quoted attributes alike. */
export const html = (strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html =>
  new Html(strings.map((text, at) => text + (at < parts.length ? markupOf(parts[at]) : '')).join(''));

/** A value for a script to read, as JSON in a `<script type="application/json">` element. */
export const jsonElement = (id: string, value: unknown): Html => {
  const safe = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return html`<script type="application/json" id="${id}">${new Html(safe)}</script>`;
};

const markupOf = (part: HtmlPart): string => {
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map(markupOf).join('');
  return part === false || part === undefined ? '' : escape(String(part));
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

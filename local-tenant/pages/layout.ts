import { html, type Html } from './html';
import { personMenu } from './person-menu';
import type { Link, Shell } from './shell';

/** What a page puts into the frame that all pages share. */
export interface PageBody {
  readonly title: string;
  readonly main: Html;
  /** Gives the page its full width: the site's navigation goes behind a button. */
  readonly wide?: boolean;
}

/** A whole page: bar, site header, navigation, content. */
export const page = (shell: Shell, body: PageBody): string => {
  const { say, site } = shell;
  const title = [...new Set([body.title, site?.title, say('tenant.bar')])].filter((part) => part !== undefined);
  return html`<!doctype html>
<html lang="${shell.language}">
<head>
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <title>${title.join(' · ')}</title>
  <link rel="icon" href="data:," />
  <link rel="stylesheet" href="/_local/page.css" />
  <script type="module" src="/_local/page.js"></script>
</head>
<body class="${body.wide ? 'wide' : 'framed'}">
  <a class="skip" href="#content">${say('skip')}</a>
  <header>
    ${bar(shell)}
    ${site !== undefined && siteHeader(site)}
  </header>
  <div class="frame">
    ${navigation(shell, body.wide ?? false)}
    <main id="content" tabindex="-1">${body.main}</main>
  </div>
</body>
</html>`.markup;
};

const bar = (shell: Shell): Html => html`<div class="bar">
  <a class="bar-home" href="/">${shell.say('tenant.bar')} <span class="bar-purpose">${shell.say('tenant.purpose')}</span></a>
  ${personMenu(shell)}
</div>`;

const siteHeader = (site: NonNullable<Shell['site']>): Html => html`<div class="site-header">
  <span class="site-logo" aria-hidden="true">${site.title.slice(0, 1).toUpperCase()}</span>
  <a class="site-title" href="${site.home}">${site.title}</a>
</div>`;

/** Beside the content where there is room; behind a button on a narrow screen and on full-width pages. */
const navigation = (shell: Shell, wide: boolean): Html | undefined => {
  const { site, say } = shell;
  if (site === undefined) return undefined;
  return html`<nav class="site-nav" aria-label="${say('nav.site')}">
    <details class="nav-fold" ${!wide && html`data-open-when-roomy`}>
      <summary>${say('nav.menu')}</summary>
      ${section(shell, say('nav.pages'), site.pages)}
      ${section(shell, say('nav.libraries'), site.libraries)}
      ${section(shell, say('nav.lists'), site.lists)}
      ${section(shell, undefined, [{ text: say('nav.contents'), address: site.contents }])}
    </details>
  </nav>`;
};

const section = (shell: Shell, title: string | undefined, links: readonly Link[]): Html | undefined => {
  if (links.length === 0) return undefined;
  const here = shell.address.split('?')[0];
  const items = links.map(
    ({ text, address }) =>
      html`<li><a href="${address}" ${here === address && html`aria-current="page"`}>${text}</a></li>`,
  );
  return html`<div class="nav-section">${title !== undefined && html`<h2>${title}</h2>`}<ul>${items}</ul></div>`;
};

import { html } from './html';
import { page } from './layout';
import type { Link, Shell } from './shell';

/** The start page of the tenant: the sites that the viewer may open. */
export const homePage = (shell: Shell, sites: readonly Link[]): string => {
  const { say } = shell;
  return page(shell, {
    title: say('tenant.sites'),
    main: html`<div class="message">
      <h1>${say('tenant.sitesOf')}</h1>
      ${sites.length === 0 && html`<p class="empty">${say('tenant.noSites')}</p>`}
      <ul class="sites">
        ${sites.map(({ text, address }) => html`<li><a href="${address}">
          <span class="site-logo" aria-hidden="true">${text.slice(0, 1).toUpperCase()}</span>
          <span><strong>${text}</strong><span class="quiet">${address}</span></span></a></li>`)}
      </ul>
    </div>`,
  });
};

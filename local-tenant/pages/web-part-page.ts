import { html, type Html, jsonElement } from './html';
import { page } from './layout';
import type { Shell } from './shell';

/** What a modern page with one web part over its full width needs. */
export interface WebPartPageModel {
  readonly title: string;
  /** The web part's component id. */
  readonly componentId: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly pageContext: Readonly<Record<string, unknown>>;
  /** False when the folder of built web parts has none with this id. */
  readonly built: boolean;
}

/** A modern page: the canvas over the full width, and what the script in `client/canvas.ts` starts in it. */
export const webPartPage = (shell: Shell, model: WebPartPageModel): string => {
  return page(shell, {
    title: model.title,
    wide: true,
    main: html`<h1 class="for-ears">${model.title}</h1>
      ${canvas(shell, model)}`,
  });
};

const canvas = ({ say }: Shell, { componentId, properties, pageContext, built }: WebPartPageModel): Html =>
  built
    ? html`<div id="web-part"><p class="canvas-note" role="status">${say('page.loading')}</p></div>
          ${jsonElement('canvas', { componentId, properties, pageContext, failed: say('page.failed') })}`
    : html`<p class="canvas-note problem" role="alert">${say('page.noWebPart', { id: componentId })}</p>`;

import { html, type Html, jsonElement } from './html';
import type { Shell } from './shell';

/** The folder that files are uploaded to. */
export interface UploadTarget {
  /** Absolute or server-relative address of the site. */
  readonly webUrl: string;
  /** Server-relative path of the folder. */
  readonly folder: string;
}

/** The bar above a library, where an add-in's commands will stand too. `upload` is undefined for who may not add. */
export const libraryCommands = ({ say }: Shell, upload: UploadTarget | undefined): Html => html`
  <div class="commands" role="toolbar" aria-label="${say('library.commands')}" data-command-bar>
    ${upload !== undefined && html`<label class="command"><span aria-hidden="true">↑</span> ${say('library.upload')}
      <input type="file" multiple data-upload /></label>`}
    <p class="status" role="status" data-upload-status></p>
  </div>
  ${upload !== undefined &&
  jsonElement('upload', {
    ...upload,
    uploading: say('library.uploading'),
    uploaded: say('library.uploaded'),
    failed: say('library.uploadFailed'),
    signedOut: say('library.signedOut'),
  })}`;

import { embedded } from './embedded';
import { uploadFile } from './upload-file';

interface UploadSetup {
  readonly webUrl: string;
  readonly folder: string;
  readonly uploading: string;
  readonly uploaded: string;
  readonly failed: string;
  readonly signedOut: string;
}

/** Lets the library's upload command send files, one after another, and shows the folder again when they are in. */
export function startUpload(): void {
  const input = document.querySelector<HTMLInputElement>('input[data-upload]');
  const status = document.querySelector<HTMLElement>('[data-upload-status]');
  const setup = embedded<UploadSetup>('upload');
  if (input === null || status === null || setup === undefined) return;
  input.addEventListener('change', () => void sendAll([...(input.files ?? [])], setup, status, input));
}

async function sendAll(
  files: readonly File[],
  setup: UploadSetup,
  status: HTMLElement,
  input: HTMLInputElement,
): Promise<void> {
  input.disabled = true;
  for (const file of files) {
    say(status, setup.uploading, file.name);
    const outcome = await uploadFile(setup.webUrl, setup.folder, file);
    if (outcome !== 'uploaded') {
      const reason = outcome === 'signedOut' ? setup.signedOut : outcome.reason;
      say(status, setup.failed.replace('{reason}', () => reason), file.name, 'failed');
      input.disabled = false;
      input.value = '';
      return;
    }
    say(status, setup.uploaded, file.name);
  }
  window.location.reload();
}

function say(status: HTMLElement, text: string, name: string, kind = 'busy'): void {
  status.dataset['kind'] = kind;
  status.textContent = text.replace('{name}', () => name);
}

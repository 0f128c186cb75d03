import { embedded } from './embedded';

interface CanvasSetup {
  readonly componentId: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly pageContext: Readonly<Record<string, unknown>>;
  readonly failed: string;
}

interface WebPartHost {
  startWebPart(options: {
    element: HTMLElement;
    componentId: string;
    properties: Readonly<Record<string, unknown>>;
    pageContext: Readonly<Record<string, unknown>>;
  }): Promise<void> | void;
}

/** Where the build of the add-in puts the script that can start its web parts. */
const hostAddress: string = '/_web-parts/host.js';

/** Fluent UI would fetch Segoe UI from Microsoft's servers; nothing of this tenant goes outside the machine. */
function keepFontsHere(): void {
  Object.assign(window, { FabricConfig: { fontBaseUrl: '' } });
}

/** Starts the web part of this page, if it has one. */
export async function startCanvas(): Promise<void> {
  const element = document.getElementById('web-part');
  const setup = embedded<CanvasSetup>('canvas');
  if (element === null || setup === undefined) return;
  keepFontsHere();
  try {
    const host = (await import(hostAddress)) as WebPartHost;
    const { componentId, properties, pageContext } = setup;
    await host.startWebPart({ element, componentId, properties, pageContext });
  } catch (error) {
    console.error(error);
    const note = document.createElement('p');
    note.className = 'canvas-note problem';
    note.setAttribute('role', 'alert');
    note.textContent = setup.failed.replace('{reason}', error instanceof Error ? error.message : String(error));
    element.replaceChildren(note);
  }
}

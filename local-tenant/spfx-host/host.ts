import { type HostPageContext, spfxPageContext } from './page-context';
import type { BaseClientSideWebPart, WebPartContext } from './sp-webpart-base';

interface WebPartEntry {
  readonly id: string;
  readonly script: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

type Properties = Record<string, unknown>;
type WebPartClass = new (context: WebPartContext, properties: Properties) => BaseClientSideWebPart<Properties>;

export interface StartOptions {
  readonly element: HTMLElement;
  /** The component id of the web part's manifest. */
  readonly componentId: string;
  /** What the page's author set; the manifest's own values stand for the rest. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly pageContext: HostPageContext;
}

// Fluent UI 8 fetches its fonts from Microsoft's CDN unless the page names another place; this page reaches no other host.
(globalThis as { FabricConfig?: { fontBaseUrl: string } }).FabricConfig = { fontBaseUrl: '' };

async function findEntry(componentId: string): Promise<WebPartEntry> {
  const response = await fetch(new URL('./manifest.json', import.meta.url));
  if (!response.ok) throw new Error(`The list of web parts could not be read: ${response.status}.`);
  const { webParts } = (await response.json()) as { webParts: WebPartEntry[] };
  const entry = webParts.find((each) => each.id.toLowerCase() === componentId.toLowerCase());
  if (!entry) throw new Error(`No web part with the id ${componentId} is installed in this tenant.`);
  return entry;
}

/** Starts a web part in an element of the page; answers what ends it. Rejects when it cannot be loaded or started. */
export async function startWebPart(options: StartOptions): Promise<{ dispose(): void }> {
  const entry = await findEntry(options.componentId);
  const address = new URL(entry.script, import.meta.url).href;
  const module = (await import(address)) as { default: WebPartClass };
  const context: WebPartContext = {
    domElement: options.element,
    instanceId: crypto.randomUUID(),
    manifest: { id: entry.id },
    pageContext: spfxPageContext(options.pageContext),
    sdks: {},
  };
  const webPart = new module.default(context, { ...entry.properties, ...options.properties });
  await webPart.start();
  return { dispose: () => webPart.dispose() };
}

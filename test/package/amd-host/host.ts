import type { HostPage } from './host-page';
import { amdLoader } from './amd-loader';
import type {
  CoreLibrary,
  FrameworkFiles,
  LoaderModule,
  PageContextInstance,
  PageContextModule,
  ServiceScope,
  WebPartBaseModule,
  WebPartModule,
} from './framework';
import { unpublished } from './unpublished';

// Fluent UI 8 fetches its fonts from Microsoft's CDN unless the page names another place, as SharePoint's pages do.
(globalThis as { FabricConfig?: { fontBaseUrl: string } }).FabricConfig = { fontBaseUrl: '' };

const instanceId = '1f0e6c3a-7d0b-4a51-9d7d-2f6f1f0a9b10';

function providePageContext(core: CoreLibrary, contexts: PageContextModule, page: HostPage): ServiceScope {
  const scope = core.ServiceScope.startNewRoot();
  const context = scope.createAndProvide<PageContextInstance>(contexts.PageContext.serviceKey, contexts.PageContext);
  scope.finish();
  context.initialize(
    {
      cultureInfo: {
        currentCultureName: page.currentCultureName,
        currentUICultureName: page.currentUICultureName,
        isRightToLeft: false,
      },
      site: {
        absoluteUrl: page.siteAbsoluteUrl,
        serverRelativeUrl: page.siteServerRelativeUrl,
        id: page.siteId,
        correlationId: instanceId,
      },
      user: { displayName: page.userDisplayName, email: page.userEmail, loginName: page.userLoginName },
      web: {
        absoluteUrl: page.webAbsoluteUrl,
        serverRelativeUrl: page.webServerRelativeUrl,
        id: page.webId,
        language: page.language,
        title: page.webTitle,
        permissions: { High: Number(page.permissions.High), Low: Number(page.permissions.Low) },
      },
      page: {},
      featureInfo: {},
    },
    {
      webAbsoluteUrl: page.webAbsoluteUrl,
      formDigestValue: page.formDigestValue,
      formDigestTimeoutSeconds: page.formDigestTimeoutSeconds,
    },
  );
  return scope;
}

/** Starts the production bundle on a page of the local tenant with Microsoft's own framework around it. */
export async function startWebPart(options: { element: HTMLElement; pageContext: HostPage }): Promise<void> {
  const response = await fetch(new URL('./framework.json', import.meta.url));
  const files = (await response.json()) as FrameworkFiles;
  const amd = amdLoader(files.addresses, unpublished);
  (window as { _spPageContextInfo?: object })._spPageContextInfo = {};

  const core = (await amd.load('@microsoft/sp-core-library')) as CoreLibrary;
  core._SPFlight.initialize({});
  core._SPKillSwitch.initialize({});
  const contexts = (await amd.load('@microsoft/sp-page-context')) as PageContextModule;
  const base = (await amd.load('@microsoft/sp-webpart-base')) as WebPartBaseModule;
  const loader = (await amd.load('@microsoft/sp-loader')) as LoaderModule;
  // On a SharePoint page the loader knows every component's manifest; here it knows what this page can load.
  loader.SPComponentLoader.loadComponentById = (id) => amd.load(files.components[id] ?? id);

  const parentServiceScope = providePageContext(core, contexts, options.pageContext);
  const { manifest } = files;
  const tag = `WebPart.${manifest.id}.${instanceId}`;
  const context = new base.WebPartContext({
    domElement: options.element,
    manifest: { ...manifest, ...manifest.preconfiguredEntries[0] },
    instanceId,
    webPartTag: tag,
    loggingTag: tag,
    sdks: {},
    sdksAsync: Promise.resolve({}),
    parentServiceScope,
    statusRenderer: {},
    host: {},
    formFactor: 1,
    isPropertyPaneRenderedByWebPart: () => false,
    isPropertyPaneOpen: () => false,
    isContentPanelOpen: () => false,
    requestPropertyPaneAction: () => undefined,
    _dataUpdatedEvent: new core.SPEvent(`webPart_${instanceId}_dataUpdated`),
  });
  context.serviceScope.finish();

  const entry = (await amd.load(files.entryModule)) as WebPartModule;
  const webPart = new entry.default();
  webPart._internalInitialize(context, false, core.DisplayMode.Read);
  const { properties } = manifest.preconfiguredEntries[0] ?? { properties: {} };
  webPart._internalDeserialize({ id: manifest.id, instanceId, title: '', dataVersion: '1.0', properties });
  await webPart.onInit();
  webPart.render();
}

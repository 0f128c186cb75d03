import type { PageContext } from './page-context';

/** Stands in for Microsoft's `@microsoft/sp-webpart-base` on the local tenant's pages: what a web part there leans on. */
export interface WebPartContext {
  readonly domElement: HTMLElement;
  readonly instanceId: string;
  readonly manifest: { readonly id: string };
  readonly pageContext: PageContext;
  /** Empty: this page is neither Teams nor Office. */
  readonly sdks: { readonly microsoftTeams?: undefined };
}

/** The base class with SPFx's life cycle: `onThemeChanged`, `onInit`, `render`, `onDispose`. */
export abstract class BaseClientSideWebPart<TProperties> {
  public readonly context: WebPartContext;
  public readonly properties: TProperties;

  public constructor(context: WebPartContext, properties: TProperties) {
    this.context = context;
    this.properties = properties;
  }

  public get domElement(): HTMLElement {
    return this.context.domElement;
  }

  protected onInit(): Promise<void> {
    return Promise.resolve();
  }

  public abstract render(): void;

  protected onThemeChanged(_theme: unknown): void {
    // A web part that follows no theme does nothing.
  }

  protected onDispose(): void {
    // A web part that holds nothing has nothing to let go.
  }

  /** Starts the web part as a page of SharePoint does; rejects with what `onInit` or `render` threw. */
  public async start(): Promise<void> {
    this.onThemeChanged(undefined);
    await this.onInit();
    this.render();
  }

  public dispose(): void {
    this.onDispose();
  }
}

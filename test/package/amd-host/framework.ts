/**
 * The internal members of Microsoft's framework, version 1.23.2, that start a web part; the order is that of a SharePoint page.
 * They are not documented, so the versions in package.json are pinned.
 */
export interface CoreLibrary {
  readonly _SPFlight: { initialize(flights: object): void };
  readonly _SPKillSwitch: { initialize(switches: object): void };
  readonly ServiceScope: { startNewRoot(): ServiceScope };
  readonly SPEvent: new (name: string) => object;
  readonly DisplayMode: { readonly Read: number };
}

export interface ServiceScope {
  createAndProvide<T>(key: object, service: object): T;
  finish(): void;
}

export interface PageContextModule {
  readonly PageContext: { readonly serviceKey: object };
}

export interface PageContextInstance {
  initialize(parts: object, legacy: object): void;
}

export interface WebPartBaseModule {
  readonly WebPartContext: new (parameters: object) => { readonly serviceScope: ServiceScope };
}

export interface LoaderModule {
  readonly SPComponentLoader: { loadComponentById(id: string, version?: string): Promise<unknown> };
}

export interface WebPart {
  _internalInitialize(context: object, addedFromPersistedData: boolean, displayMode: number): void;
  _internalDeserialize(data: object): void;
  onInit(): Promise<void>;
  render(): void;
}

export type WebPartModule = { readonly default: new () => WebPart };

/** What the test writes beside this script: where modules are, and the manifest that went into the package. */
export interface FrameworkFiles {
  readonly addresses: Readonly<Record<string, string>>;
  /** Component id -> module name, for components that a bundle asks for by id while it runs. */
  readonly components: Readonly<Record<string, string>>;
  readonly entryModule: string;
  readonly manifest: {
    readonly id: string;
    readonly version: string;
    readonly preconfiguredEntries: readonly { readonly properties: object }[];
    readonly loaderConfig: object;
  };
}

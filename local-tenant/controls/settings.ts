import { ControlRefusal } from './control-refusal';

/** What a tenant does that Microsoft decides and tests want otherwise. Kept while the server runs; each start begins with its own. */
export interface TenantSettings {
  /** Whether users are throttled. */
  readonly throttling: boolean;
  /** Requests that one user may send in the window, parts of batches among them. */
  readonly throttlingRequests: number;
  /** Length of the window. */
  readonly throttlingSeconds: number;
  /** How long after it was published to a site a label can be used there. In Microsoft 365: a day, up to seven. */
  readonly labelPublicationSeconds: number;
  /** How long after a list got its default label the label stands on the items that were there. */
  readonly labelSyncSeconds: number;
  /** How long after an event was noted the retention periods that waited for it start. */
  readonly retentionEventSeconds: number;
  /** Whether people may delete what carries a retention label that is no record: a setting of the records management of a tenant. */
  readonly labelledItemsDeletable: boolean;
  /** Whether people may edit the properties of a locked record, as the same page of settings says it. */
  readonly recordPropertiesEditable: boolean;
}

/** Throttling as Microsoft documents it for users, but off; labels at once. */
export const standardSettings: TenantSettings = {
  throttling: false, throttlingRequests: 3000, throttlingSeconds: 300, labelPublicationSeconds: 0, labelSyncSeconds: 0, retentionEventSeconds: 0,
  labelledItemsDeletable: true, recordPropertiesEditable: false,
};

const change = (settings: TenantSettings, name: string, value: unknown): TenantSettings => {
  const known = Object.entries(settings).find(([key]) => key === name)?.[1] as boolean | number | undefined;
  if (known === undefined) {
    throw new ControlRefusal(501, `Setting '${name}' is not implemented.`);
  }
  const fits = typeof known === 'boolean' ? typeof value === 'boolean' : typeof value === 'number' && Number.isFinite(value) && value >= 0;
  if (!fits) {
    throw new ControlRefusal(400, `Setting '${name}' must be ${typeof known === 'boolean' ? 'true or false' : 'a number, 0 or more'}.`);
  }
  return { ...settings, [name]: value };
};

/** The settings of one running tenant. */
export class Settings {
  private settings: TenantSettings;

  public constructor(private readonly initial: TenantSettings) {
    this.settings = initial;
  }

  public get current(): TenantSettings {
    return this.settings;
  }

  /** @throws ControlRefusal naming what is unknown or of the wrong kind; nothing is changed then */
  public change(changes: Readonly<Record<string, unknown>>): void {
    this.settings = Object.entries(changes).reduce((settings, [name, value]) => change(settings, name, value), this.settings);
  }

  /** As they were at the start. */
  public reset(): void {
    this.settings = this.initial;
  }
}

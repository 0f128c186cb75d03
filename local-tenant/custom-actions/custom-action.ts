import type { Site } from '../webs/site';
import type { List } from '../lists/list';

/** What a custom action says of itself; what it does is done in the browser, by pages that this tenant does not have. */
export interface CustomActionDefinition {
  readonly clientSideComponentId: string;
  readonly clientSideComponentProperties: string;
  readonly commandUiExtension: string | null;
  readonly description: string | null;
  readonly group: string | null;
  readonly hostProperties: string;
  readonly imageUrl: string | null;
  readonly location: string | null;
  readonly name: string;
  readonly registrationId: string | null;
  /** 0 none, 1 list, 2 content type, 3 program, 4 file type. */
  readonly registrationType: number;
  readonly rights: { readonly High: string; readonly Low: string };
  readonly scriptBlock: string | null;
  readonly scriptSrc: string | null;
  readonly sequence: number;
  readonly title: string | null;
  readonly url: string | null;
}

/** Where custom actions hang: a site collection, a web or a list. */
export interface ActionPlace {
  readonly kind: 'site' | 'web' | 'list';
  readonly ownerId: string;
  /** Canonical path of the owner under `_api/`. */
  readonly path: string;
  readonly scopeId: number;
}

export interface CustomAction extends CustomActionDefinition {
  readonly id: string;
  readonly place: ActionPlace;
}

export const placeOfSite = (site: Site): ActionPlace => ({ kind: 'site', ownerId: site.id, path: 'Site', scopeId: site.scopeId });
export const placeOfWeb = (site: Site): ActionPlace => ({ kind: 'web', ownerId: site.webId, path: 'Web', scopeId: site.scopeId });
export const placeOfList = (list: List): ActionPlace =>
  ({ kind: 'list', ownerId: list.id, path: `Web/Lists(guid'${list.id}')`, scopeId: list.scopeId });

/** UserCustomActionScope */
export const scopeNumbers: Readonly<Record<ActionPlace['kind'], number>> = { site: 2, web: 3, list: 4 };

/** What a new one has when nothing is said. Its name is then its id in braces (as the CLI for Microsoft 365 shows them). */
export const newDefinition = (id: string): CustomActionDefinition => ({
  clientSideComponentId: '00000000-0000-0000-0000-000000000000', clientSideComponentProperties: '', commandUiExtension: null, description: null,
  group: null, hostProperties: '', imageUrl: null, location: null, name: `{${id}}`, registrationId: null, registrationType: 0,
  rights: { High: '0', Low: '0' }, scriptBlock: null, scriptSrc: null, sequence: 0, title: null, url: null,
});

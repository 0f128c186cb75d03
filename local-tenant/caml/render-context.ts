import { isLibrary, type List } from '../lists/list';
import { basePermissionsOf } from '../security/permissions';
import type { Call } from '../rest/call';
import type { View } from '../views/view';
import { viewXmlOf } from '../views/view-xml';

/** SPRenderListDataOptions (SPDOC working-with-lists-and-list-items-with-rest.md; PnPjs RenderListDataOptions). */
export const RENDER = {
  contextInfo: 1, listData: 2, listSchema: 4, menuView: 8, fileSystemItemId: 32, quickLaunch: 128, spotlight: 256, visualization: 512,
  viewMetadata: 1024, disableAutoHyperlink: 2048,
} as const;

/** @returns the bits that are not served */
export const unservedOptions = (options: number): number => options & ~Object.values(RENDER).reduce<number>((all, bit) => all | bit, 0);

const has = (options: number, bit: number): boolean => (options & bit) !== 0;

/** What pages of SharePoint's must know of a list. The part of it that is a fact of the list; names as public code reads them. */
function contextInfo(call: Call, list: List): Readonly<Record<string, unknown>> {
  const { High, Low } = basePermissionsOf(call.access.maskOn(list.scopeId));
  return {
    listBaseType: isLibrary(list) ? 1 : 0, listTemplate: String(list.baseTemplate), listName: `{${list.id.toUpperCase()}}`, listUrlDir: list.rootFolder,
    HttpRoot: call.request.origin + call.site.path, CurrentUserId: call.access.caller.principalId, CurrentLanguage: call.site.language,
    ContentTypesEnabled: list.settings.contentTypesEnabled, verEnabled: list.settings.enableVersioning ? 1 : 0, EnableMinorVersions: list.settings.enableMinorVersions,
    WriteSecurity: String(list.settings.writeSecurity ?? 1), ModerationStatus: list.settings.enableModeration ? 1 : 0, isModerated: list.settings.enableModeration,
    isForceCheckout: list.settings.forceCheckout, ListTitle: list.title, SiteTitle: call.site.title,
    rootFolder: list.rootFolder, listPermsMask: { High, Low }, isUserSignedIn: true,
  };
}

function viewMetadata(view: View | undefined): unknown {
  return view === undefined ? null : {
    Id: `{${view.id.toUpperCase()}}`, Title: view.title, DefaultView: view.isDefault, ListViewXml: viewXmlOf(view), RowLimit: view.rowLimit, Paged: view.paged,
    ViewQuery: view.query, PersonalView: view.personal ?? false, Hidden: view.hidden ?? false,
  };
}

/**
 * What an answer has besides data and schema. A menu, navigation, spotlights and visualizations are for pages alone and this server keeps none:
 * they are empty, as for a list that has none (unverified names).
 */
export function besidesData(call: Call, list: List, options: number, view: View | undefined): Readonly<Record<string, unknown>> {
  return {
    ...(has(options, RENDER.contextInfo) ? contextInfo(call, list) : {}),
    ...(has(options, RENDER.menuView) ? { ViewMenu: '' } : {}),
    ...(has(options, RENDER.quickLaunch) ? { QuickLaunch: '' } : {}),
    ...(has(options, RENDER.spotlight) ? { Spotlight: null } : {}),
    ...(has(options, RENDER.visualization) ? { Visualization: null } : {}),
    ...(has(options, RENDER.viewMetadata) ? { ViewMetadata: viewMetadata(view) } : {}),
  };
}

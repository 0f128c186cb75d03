import type { WebPartContext } from '@microsoft/sp-webpart-base';
import type { MountOptions } from '../../app/shell/mount';

/** What Teams tells about the tab that the register stands in; undefined outside Teams. */
export async function teamsSurroundings(sdks: WebPartContext['sdks']): Promise<MountOptions['teams']> {
  const teams = sdks.microsoftTeams?.teamsJs;
  if (!teams) return undefined;
  const { app, page } = await teams.app.getContext();
  return { theme: app.theme, subPageId: page.subPageId };
}

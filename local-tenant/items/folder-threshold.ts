import { LIST_VIEW_THRESHOLD } from '../query/list-view-threshold';
import { listViewThresholdExceeded } from '../query/query-refusals';
import type { Call } from '../rest/call';
import { pathOfFolder, type Folder } from './folder';

/**
 * Refuses to list the files or folders of a folder that directly holds more than the list view threshold, as clients meet it
 * (vgrem/office365-rest-python-client#930, gunjandatta/sprest#289); in pages of at most that many they may be read, as CLI for Microsoft 365 does since
 * its issue #2704.
 *
 * @param top how many are asked for at a time; undefined: all
 * @throws ApiError 500 `SPQueryThrottledException`
 */
export function demandFolderWithinThreshold(call: Call, folder: Folder, top: number | undefined): void {
  if (top !== undefined && top <= LIST_VIEW_THRESHOLD) return;
  const { n } = call.db.get<{ n: number }>(
    'SELECT count(*) AS n FROM (SELECT 1 FROM items WHERE folder = ? LIMIT ?)', pathOfFolder(folder), LIST_VIEW_THRESHOLD + 1) ?? { n: 0 };
  if (n > LIST_VIEW_THRESHOLD) throw listViewThresholdExceeded();
}

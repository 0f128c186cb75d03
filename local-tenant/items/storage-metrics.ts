import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { pathOfFolder, scopeOfFolder, type Folder } from './folder';

interface Metrics { readonly files: number; readonly size: number; readonly versions: number; readonly versionSize: number; readonly modified: string | null }

const measured = new WeakMap<Call, Map<string, Metrics>>();

/** What lies in a folder, at whatever depth. Measured at once, where SharePoint counts from time to time. */
export const storageMetricsType: EntityType<Folder> = defineEntity<Folder>({
  name: 'SP.StorageMetrics',
  path: folder => `Web/getFolderByServerRelativePath(decodedurl='${pathOfFolder(folder).replace(/'/g, "''")}')/StorageMetrics`,
  scope: scopeOfFolder,
  reads: 'open',
  properties: {
    AdditionalFileStreamSize: property('Edm.Int64', () => '0'),
    LastModified: property('Edm.DateTime', (folder, call) => metricsOf(folder, call).modified ?? folder.row?.modified ?? folder.list.modified),
    TotalFileCount: property('Edm.Int64', (folder, call) => String(metricsOf(folder, call).files)),
    TotalFileStreamSize: property('Edm.Int64', (folder, call) => String(metricsOf(folder, call).size)),
    TotalSize: property('Edm.Int64', (folder, call) => String(metricsOf(folder, call).size + metricsOf(folder, call).versionSize)),
    VersionCount: property('Edm.Int64', (folder, call) => String(metricsOf(folder, call).versions)),
    VersionSize: property('Edm.Int64', (folder, call) => String(metricsOf(folder, call).versionSize)),
  },
});

function metricsOf(folder: Folder, call: Call): Metrics {
  const path = pathOfFolder(folder);
  const known = measured.get(call) ?? new Map<string, Metrics>();
  measured.set(call, known);
  const metrics = known.get(path) ?? measure(call, folder.list.id, path);
  known.set(path, metrics);
  return metrics;
}

function measure(call: Call, listId: string, path: string): Metrics {
  const found = call.db.get<Metrics>(
    `SELECT count(DISTINCT i.id) AS files, coalesce(sum(b.size) FILTER (WHERE b.ui_version = i.ui_version), 0) AS size,
        count(b.ui_version) FILTER (WHERE b.ui_version <> i.ui_version) AS versions,
        coalesce(sum(b.size) FILTER (WHERE b.ui_version <> i.ui_version), 0) AS versionSize, max(i.modified) AS modified
      FROM items i JOIN file_bodies b ON b.list_id = i.list_id AND b.item_id = i.id
      WHERE i.list_id = ? AND i.kind = 0 AND (i.folder = ? OR (i.folder > ? AND i.folder < ?))`,
    listId, path, `${path}/`, `${path}0`);
  return found ?? { files: 0, size: 0, versions: 0, versionSize: 0, modified: null };
}

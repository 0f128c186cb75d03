import { randomBytes, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { ApiError } from '../errors/api-error';
import { badRequest, notImplemented } from '../errors/refusals';
import { collectionOf, complex } from '../odata/edm';
import { valueResource } from '../odata/declare';
import type { Operation } from '../odata/entity-type';
import type { Values } from '../odata/values';
import { folderAt } from '../items/folder';
import { pathOfItem } from '../items/item-row';
import { itemsWithin } from '../items/items-within';
import type { ListItem } from '../items/list-of-items';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import type { TransferOptions } from './clear-target';
import { copyItem } from './copy-item';
import { callAt, inFolder, serverRelative } from './destination';
import { fileMissing } from './file-refusals';
import { fileAt } from './library-file';
import { moveItem } from './move-item';
import { decodedOrAsIs } from '../rest/percent-encoding';

const copyOptions = complex('SP.CopyMigrationOptions', {
  AllowSchemaMismatch: 'Edm.Boolean', AllowSmallerVersionLimitOnDestination: 'Edm.Boolean', BypassSharedLock: 'Edm.Boolean',
  CustomizedItemName: collectionOf('Edm.String'), ExcludeChildren: 'Edm.Boolean', IgnoreVersionHistory: 'Edm.Boolean',
  IncludeItemPermissions: 'Edm.Boolean', IsMoveMode: 'Edm.Boolean', MoveButKeepSource: 'Edm.Boolean', NameConflictBehavior: 'Edm.Int32',
  SameWebCopyMoveOptimization: 'Edm.Boolean',
});

const copyInfo = complex('SP.CopyMigrationInfo', {
  EncryptionKey: 'Edm.Binary', JobId: 'Edm.Guid', JobQueueUri: 'Edm.String', SourceListItemUniqueIds: collectionOf('Edm.Guid'),
});

const copyProgress = complex('SP.CopyJobProgress', { JobState: 'Edm.Int32', Logs: collectionOf('Edm.String') });

/**
 * Copies and moves as jobs, as CLI for Microsoft 365 and the web pages ask for them. A job is done at once; what it has to say is read
 * by `GetCopyJobProgress`, its refusals too.
 */
export const copyJobActions: Readonly<Record<string, Operation<Site>>> = {
  CreateCopyJobs: {
    parameters: { exportObjectUris: collectionOf('Edm.String'), destinationUri: 'Edm.String', options: { type: copyOptions, optional: true } },
    needs: 'open',
    run: (_site, values, call) => {
      const addresses = values.list('exportObjectUris').map(String);
      return valueResource('CreateCopyJobs', collectionOf(copyInfo), addresses.map((address, at) => runJob(call, address, values, at)));
    },
  },
  GetCopyJobProgress: {
    parameters: { copyJobInfo: copyInfo },
    needs: 'open',
    run: (_site, values, call) => {
      const id = values.nested('copyJobInfo')?.text('JobId') ?? '';
      const job = call.db.get<{ logs: string }>(
        'SELECT logs FROM copy_jobs WHERE id = ? AND site_id = ? AND principal_id = ?', id, call.site.id, call.access.caller.principalId);
      if (job === undefined) throw badRequest(`There is no copy job '${id}'.`);
      // 0: there is nothing more to wait for.
      return valueResource('GetCopyJobProgress', copyProgress, { JobState: 0, Logs: JSON.parse(job.logs) as string[] });
    },
  },
};

function runJob(call: Call, address: string, values: Values, at: number): object {
  const options = optionsOf(values);
  const path = serverRelative(call, decodedOrAsIs(address)).replace(/\/+$/, '');
  const from = callAt(call, path);
  const item = itemAt(from, path);
  if (options.withPermissions) refuseForeignPermissions(from, item, callAt(call, targetOf(call, values)), options.moves);
  const jobId = randomUUID();
  const say = (event: string, more: object): string =>
    JSON.stringify({ Event: event, JobId: jobId, Time: call.now, SourceObjectFullUrl: call.request.origin + path, ...more });
  const logs = [say('JobStart', {}), ...transfer(), say('JobEnd', { MigrationDirection: 'Import', TotalErrors: '0' })];
  call.db.run(
    'INSERT INTO copy_jobs (id, site_id, principal_id, started, logs) VALUES (?, ?, ?, ?, ?)',
    jobId, call.site.id, call.access.caller.principalId, call.now, JSON.stringify(logs));
  return {
    EncryptionKey: randomBytes(32).toString('base64'), JobId: jobId, JobQueueUri: `${call.request.origin}/_local/copy-jobs/${jobId}`,
    SourceListItemUniqueIds: [item.row.uniqueId],
  };

  function transfer(): string[] {
    try {
      const name = options.names[at] ?? basename(path);
      const to = inFolder(call, targetOf(call, values), name);
      const end = call.db.transaction(() => (options.moves ? moveItem : copyItem)(from, item, to, options.transfer));
      return [say('JobFinishedObjectInfo', {
        TargetServerUrl: call.request.origin, TargetSiteId: end.list.siteId, TargetWebId: end.list.webId, TargetListId: end.list.id,
        TargetObjectUniqueId: end.row.uniqueId, TargetObjectSiteRelativeUrl: pathOfItem(end.row).slice(to.call.site.path.length + 1),
      })];
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return [say('JobError', { ErrorCode: error.code.split(',')[0], ErrorType: error.code.split(', ')[1], Message: error.message })];
    }
  }
}

/** @throws 404 when there is nothing that the caller may see */
function itemAt(call: Call, path: string): ListItem {
  const folder = folderAt(call, path);
  const item = fileAt(call, path) ?? (folder?.row && { list: folder.list, row: folder.row });
  if (item === undefined || !call.access.has('ViewListItems', item.row.scopeId)) throw fileMissing(path);
  return item;
}

const targetOf = (call: Call, values: Values): string => serverRelative(call, decodedOrAsIs(values.text('destinationUri'))).replace(/\/+$/, '');

/** Within a site what moves keeps permissions of its own anyway; they are not carried to copies or to another site, whose groups are others. */
function refuseForeignPermissions(from: Call, { list, row }: ListItem, to: Call, moves: boolean): void {
  const own = row.ownScope || itemsWithin(from.db, row).some((inner) => inner.ownScope);
  if (own && !(moves && list.siteId === to.site.id)) throw notImplemented('Body property', 'options.IncludeItemPermissions');
}

interface JobOptions {
  readonly transfer: TransferOptions;
  readonly moves: boolean;
  readonly names: readonly string[];
  readonly withPermissions: boolean;
}

/** SPMigrationNameConflictBehavior: 0 fails, 1 replaces, 2 renames. */
function optionsOf(values: Values): JobOptions {
  const given = values.nested('options');
  const flag = (name: string): boolean => given?.has(name) === true && given.flag(name);
  for (const name of ['ExcludeChildren', 'MoveButKeepSource']) {
    if (flag(name)) throw notImplemented('Body property', `options.${name}`);
  }
  const behaviour = given?.has('NameConflictBehavior') === true ? given.number('NameConflictBehavior') : 0;
  if (![0, 1, 2].includes(behaviour)) throw badRequest(`The value ${behaviour} is not valid for NameConflictBehavior.`);
  return {
    transfer: {
      overwrite: behaviour === 1, keepBoth: behaviour === 2, withHistory: !flag('IgnoreVersionHistory'), resetAuthorAndCreated: false,
      retainEditorAndModified: true, refusal: 'destination',
    },
    moves: flag('IsMoveMode'),
    withPermissions: flag('IncludeItemPermissions'),
    names: given?.list('CustomizedItemName').map(String) ?? [],
  };
}

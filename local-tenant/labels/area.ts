import { fileType } from '../files/file-type';
import { listItemType } from '../items/list-item-type';
import { guardWrites } from '../items/write-guards';
import { guardListRemovals } from '../lists/list-removal-guards';
import { collectionOf } from '../odata/edm';
import type { Operation, Resource } from '../odata/entity-type';
import type { Values } from '../odata/values';
import { apiRoot } from '../rest/api-root';
import type { Area } from '../rest/area';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import { complianceInfo } from './compliance-info';
import { itemLabelActions } from './item-operations';
import { runDueJobs } from './label-jobs';
import { availableTags, listTag, lockItem, setListTag, setTagOnItems, siteDeletable, unlockItem } from './label-operations';
import { labelTables } from './label-tables';
import { guardListRemoval } from './list-guard';
import { guardLabelled } from './record-guard';
import { recordSettingDeeds, recordSettingQuestions } from './record-setting-operations';

type Parameters = NonNullable<Operation<Site>['parameters']>;

const flag = { type: 'Edm.Boolean', optional: true } as const;
const onItem = { listUrl: 'Edm.String', itemId: 'Edm.Int32' } as const;
const onItems = { itemIds: collectionOf('Edm.Int32'), listUrl: 'Edm.String', complianceTagValue: 'Edm.String' } as const;

const operation = (parameters: Parameters, run: (values: Values, call: Call) => Resource): Operation<Site> => ({
  parameters, needs: 'open', run: (_site, values, call) => run(values, call),
});

/** What only tells: asked by GET, or by POST with the arguments in the body, as CLI for Microsoft 365 does. */
const questions: Readonly<Record<string, Operation<Site>>> = {
  GetAvailableTagsForSite: operation({ siteUrl: 'Edm.String' }, availableTags),
  GetListComplianceTag: operation({ listUrl: 'Edm.String' }, listTag),
  IsSiteDeletable: operation({ siteUrl: 'Edm.String' }, siteDeletable),
  ...recordSettingQuestions,
};

const deeds: Readonly<Record<string, Operation<Site>>> = {
  SetListComplianceTag: operation(
    { listUrl: 'Edm.String', complianceTagValue: 'Edm.String', blockDelete: flag, blockEdit: flag, syncToItems: flag }, setListTag,
  ),
  SetComplianceTagOnBulkItems: operation(onItems, setTagOnItems('SetComplianceTagOnBulkItems')),
  ApplyLabelOnBulkItems: operation({ ...onItems, blockDelete: flag, blockEdit: flag }, setTagOnItems('ApplyLabelOnBulkItems')),
  LockRecordItem: operation({ ...onItem, refreshLabeledTime: flag }, lockItem),
  UnlockRecordItem: operation(onItem, unlockItem),
  ...recordSettingDeeds,
};

/** Clients write the name of a static method with underscores, as the metadata does, or with dots, with and without parentheses. */
const spelled = (operations: Readonly<Record<string, Operation<Site>>>): Record<string, Operation<Site>> =>
  Object.fromEntries(Object.entries(operations).flatMap(([name, one]) => [
    [`SP_CompliancePolicy_SPPolicyStoreProxy_${name}`, one],
    [`SP.CompliancePolicy.SPPolicyStoreProxy.${name}`, one],
  ]));

/**
 * Retention labels on a site: `_api/SP_CompliancePolicy_SPPolicyStoreProxy_...`, undocumented, as CLI for Microsoft 365 calls them; and what
 * labels forbid.
 */
export const labelsArea: Area = {
  name: 'labels',
  tables: labelTables,
  extendModel: () => {
    apiRoot.extend({ functions: spelled(questions), actions: spelled({ ...questions, ...deeds }) });
    listItemType.extend({ actions: itemLabelActions, properties: complianceInfo });
    fileType.extend({ properties: complianceInfo });
    guardWrites(guardLabelled);
    guardListRemovals(guardListRemoval);
  },
  catchUp: ({ db, now }) => runDueJobs(db, now().toISOString()),
};

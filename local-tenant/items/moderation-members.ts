import { property } from '../odata/declare';
import type { Members } from '../odata/entity-type';
import type { ListItem } from './list-of-items';
import { shownState } from './moderation';

/** Where a list asks approval: what stands of it. Elsewhere everything counts as approved. */
export const moderationMembers: Members<ListItem> = {
  properties: {
    OData__ModerationStatus: property('Edm.Int32', ({ row }, { db }) => shownState(db, row).moderation, { onRequest: true, writable: 'update' }),
    OData__ModerationComments: property(
      'Edm.String', ({ row }, { db }) => shownState(db, row).moderationComment || null, { onRequest: true, writable: 'update' }),
  },
};

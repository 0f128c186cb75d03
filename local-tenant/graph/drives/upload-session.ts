import { randomUUID } from 'node:crypto';
import type { GraphContext } from '../engine/graph-context';
import { bodyOf } from '../engine/graph-execute';
import { nameAlreadyExists } from '../engine/graph-refusals';
import type { GraphAnswer } from '../graph-call';
import { objectOf, refuseOtherMembers, textOf } from '../read-members';
import { itemByPath } from '../../items/item-row';
import { conflictBehaviourOf } from './children';
import type { NewItem } from './new-item';
import { pathOf, scopeOf, type DriveItem } from './drive-place';
import { insertSession, type UploadSession } from './upload-session-store';

/** What an upload is to: a file that is there, or one that is to be. */
export type UploadTarget = { readonly kind: 'present'; readonly item: DriveItem } | { readonly kind: 'new'; readonly item: NewItem };

/** Days that a session may stand open; not told by Microsoft ("expires at expirationDateTime"). */
const openDays = 7;

const pathOfTarget = (target: UploadTarget): string =>
  (target.kind === 'present' ? pathOf(target.item) : [pathOf(target.item.above), ...target.item.folders, target.item.name].join('/'));

/** The address to which the parts go: it needs no token. */
const uploadUrlOf = (context: GraphContext, above: DriveItem, session: UploadSession): string =>
  `${context.sharePointOrigin}${encodeURI(above.call.site.path)}/_layouts/15/uploadsession.ashx?guid=${session.id}`;

/** What a session says of itself. */
export const sessionJson = (session: UploadSession, received: number): Record<string, unknown> =>
  ({ expirationDateTime: session.expires, nextExpectedRanges: [`${received}-`] });

/** `createUploadSession`: for a file that is to come in parts. @throws 403, 409 when the name is taken and that is to fail */
export const createUploadSession = (target: UploadTarget, context: GraphContext): GraphAnswer => {
  const above = target.kind === 'present' ? target.item : target.item.above;
  const { call, list } = above;
  const body = bodyOf(context);
  refuseOtherMembers(body, ['@odata.type', 'item']);
  const item = body['item'] === undefined ? {} : objectOf(body['item'], "The property 'item'");
  refuseOtherMembers(item, ['@odata.type', '@microsoft.graph.conflictBehavior', '@name.conflictBehavior', 'name', 'fileSize']);
  const behaviour = conflictBehaviourOf(item, 'replace');
  const given = textOf(item, 'name', '');
  const asked = pathOfTarget(target);
  const path = given === '' ? asked : `${asked.slice(0, asked.lastIndexOf('/'))}/${given}`;
  const present = itemByPath(context.db, path);
  if (present !== undefined && behaviour === 'fail') throw nameAlreadyExists();
  call.access.demand(present === undefined ? 'AddListItems' : 'EditListItems', present?.scopeId ?? scopeOf(above));
  const session: UploadSession = {
    id: randomUUID(), personId: context.person.id, listId: list.id, webId: list.webId, path, conflict: behaviour,
    expires: new Date(context.now.getTime() + openDays * 24 * 3600 * 1000).toISOString(),
  };
  insertSession(context.db, session, context.now);
  return { status: 200, body: { uploadUrl: uploadUrlOf(context, above, session), ...sessionJson(session, 0) }, type: 'microsoft.graph.uploadSession' };
};

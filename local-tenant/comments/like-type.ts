import type { ListItem } from '../items/list-of-items';
import { collectionResource, defineEntity, property, toMany, toOne } from '../odata/declare';
import type { Collection, EntityType, Members } from '../odata/entity-type';
import type { Call } from '../rest/call';
import type { Principal } from '../users/principal';
import { principalById } from '../users/principal-store';
import { likersOf, type Comment } from './comment-store';
import { likersOfItem, type Liker } from './like-store';

interface Like { readonly item: ListItem; readonly by: Liker; readonly path: string }

const person = ({ item, by }: Like, call: Call): Principal | undefined => principalById(call.db, item.list.siteId, by.id);

const userEntity: EntityType<Like> = defineEntity<Like>({
  name: 'Microsoft.SharePoint.Likes.userEntity',
  path: ({ path, by }) => `${path}(${by.id})`,
  scope: ({ item }) => item.row.scopeId,
  reads: 'ViewListItems',
  properties: {
    creationDate: property('Edm.DateTime', ({ by }) => by.since),
    email: property('Edm.String', (like, call) => person(like, call)?.email ?? ''),
    id: property('Edm.Int32', ({ by }) => by.id),
    loginName: property('Edm.String', (like, call) => person(like, call)?.loginName ?? ''),
    name: property('Edm.String', (like, call) => person(like, call)?.title ?? ''),
  },
});

const pathOf = ({ list, row }: ListItem): string => `Web/Lists(guid'${list.id}')/Items(${row.id})`;

function likes<P>(item: (of: P) => ListItem, path: (of: P) => string, all: (of: P, call: Call) => readonly Liker[]): Collection<P, Like> {
  return {
    of: () => userEntity,
    path,
    scope: of => item(of).row.scopeId,
    needs: 'ViewListItems',
    all: (of, call) => all(of, call).map(by => ({ item: item(of), by, path: path(of) })),
  };
}

const likesOfItem = likes<ListItem>(item => item, item => `${pathOf(item)}/LikedByInformation/likedBy`, (item, call) => likersOfItem(call, item));

/** When somebody began to like a comment is not kept: the comment's own moment stands for it. */
const likesOfComment = likes<Comment>(
  ({ item }) => item, comment => `${pathOf(comment.item)}/Comments(${comment.id})/likedBy`,
  (comment, call) => likersOf(call, comment).map(id => ({ id, since: comment.created })));

const likedByInformation: EntityType<ListItem> = defineEntity<ListItem>({
  name: 'Microsoft.SharePoint.Likes.likedByInformation',
  path: item => `${pathOf(item)}/LikedByInformation`,
  scope: ({ row }) => row.scopeId,
  reads: 'ViewListItems',
  properties: {
    isLikedByUser: property('Edm.Boolean', (item, call) => likersOfItem(call, item).some(({ id }) => id === call.access.caller.principalId)),
    likeCount: property('Edm.Int64', (item, call) => String(likersOfItem(call, item).length)),
  },
  navigations: { likedBy: toMany(() => likesOfItem, (item: ListItem) => item) },
});

/** What likes add to an item. `likedBy` is what PnPjs asks for; it is not published. */
export const itemLikes: Members<ListItem> = {
  navigations: { LikedByInformation: toOne(() => likedByInformation, (item: ListItem) => item) },
  actions: { LikedBy: { needs: 'ViewListItems', run: item => collectionResource(likesOfItem, item) } },
};

/** What likes add to a comment. */
export const commentLikes: Members<Comment> = { navigations: { likedBy: toMany(() => likesOfComment, (comment: Comment) => comment) } };

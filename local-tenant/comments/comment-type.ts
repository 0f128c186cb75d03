import { badRequest, spException } from '../errors/refusals';
import type { ListItem } from '../items/list-of-items';
import { collectionOf, complex } from '../odata/edm';
import { collectionResource, defineEntity, nothing, property, toMany, valueResource } from '../odata/declare';
import type { Collection, EntityType, Members, Operation } from '../odata/entity-type';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { principalById, principalByLogin } from '../users/principal-store';
import {
  areDisabled, commentsOf, deleteComment, insertComment, insertMentions, likersOf, mentionsOf, setDisabled, setLike, type Comment, type Mention,
} from './comment-store';

const principalType = complex('SP.Sharing.Principal', {
  email: 'Edm.String', expiration: 'Edm.String', id: 'Edm.Int32', isActive: 'Edm.Boolean', isExternal: 'Edm.Boolean', jobTitle: 'Edm.String',
  loginName: 'Edm.String', name: 'Edm.String', principalType: 'Edm.Int32', userPrincipalName: 'Edm.String',
});
const mentionsType = collectionOf(complex('Microsoft.SharePoint.Comments.Client.Identity', {
  email: 'Edm.String', id: 'Edm.Int32', loginName: 'Edm.String', name: 'Edm.String',
}));

/** SharePoint takes 2,000 characters (told by practitioners, unverified). */
const LONGEST = 2000;

/** Who deletes a comment: its author, and who manages the list (unverified for REST; the pages do so). */
const mayDelete = (comment: Comment, call: Call): boolean =>
  comment.authorId === call.access.caller.principalId || call.access.has('ManageLists', comment.item.row.scopeId);

const like = (likes: boolean): Operation<Comment> => ({
  needs: 'ViewListItems',
  run: (comment, _values, call) => {
    setLike(call, comment, likes);
    return nothing;
  },
});

function authorOf({ authorId, item }: Comment, call: Call): unknown {
  const person = principalById(call.db, item.list.siteId, authorId);
  return person && {
    email: person.email, expiration: null, id: person.id, isActive: true, isExternal: false, jobTitle: null, loginName: person.loginName,
    name: person.title, principalType: 1, userPrincipalName: person.email,
  };
}

const pathOf = ({ list, row }: ListItem): string => `Web/Lists(guid'${list.id}')/Items(${row.id})/Comments`;

/** What somebody says of an item. */
export const commentType: EntityType<Comment> = defineEntity<Comment>({
  name: 'Microsoft.SharePoint.Comments.comment',
  path: comment => (comment.parentId === undefined
    ? `${pathOf(comment.item)}(${comment.id})` : `${pathOf(comment.item)}(${comment.parentId})/replies(${comment.id})`),
  scope: ({ item }) => item.row.scopeId,
  reads: 'ViewListItems',
  properties: {
    author: property(principalType, authorOf),
    createdDate: property('Edm.DateTime', ({ created }) => created),
    id: property('Edm.String', ({ id }) => String(id)),
    isLikedByUser: property('Edm.Boolean', (comment, call) => likersOf(call, comment).includes(call.access.caller.principalId)),
    isReply: property('Edm.Boolean', ({ parentId }) => parentId !== undefined),
    itemId: property('Edm.Int32', ({ item }) => item.row.id),
    likeCount: property('Edm.Int32', (comment, call) => likersOf(call, comment).length),
    listId: property('Edm.Guid', ({ item }) => item.list.id),
    mentions: property(mentionsType, mentioned, { writable: 'create' }),
    parentId: property('Edm.String', ({ parentId }) => String(parentId ?? 0)),
    replyCount: property('Edm.Int32', (comment, call) => commentsOf(call, comment.item, comment.id).length),
    text: property('Edm.String', ({ text }) => text, { writable: 'create' }),
  },
  navigations: { replies: toMany(() => replies, (comment: Comment) => comment) },
  actions: { Like: like(true), Unlike: like(false) },
  remove: { needs: mayDelete, run: (comment, call) => deleteComment(call, comment) },
});

interface Given { readonly email?: string | null; readonly loginName?: string | null; readonly name?: string | null }

/** The people of a body's `mentions`; a person whom the site knows has the number that they have there. */
function mentionsIn(values: Values): Mention[] {
  return values.list('mentions').map(entry => {
    const { email, loginName, name } = entry as Given;
    return { email: email ?? '', loginName: loginName ?? '', name: name ?? '' };
  });
}

/** null when a comment mentions nobody. */
function mentioned(comment: Comment, call: Call): unknown {
  const found = mentionsOf(call, comment).map(one => ({ ...one, id: principalByLogin(call.db, comment.item.list.siteId, one.loginName)?.id ?? 0 }));
  return found.length === 0 ? null : found;
}

/** `@mention{0}` and the like, written as it is or with its braces encoded, may only name those who are mentioned. */
function refuseStrangers(text: string, mentions: readonly Mention[]): void {
  const numbers = [...text.matchAll(/@mention(?:\{|&#123;)(\d+)(?:\}|&#125;)/g)].map(match => Number(match[1]));
  const stranger = numbers.find(number => number >= mentions.length);
  if (stranger !== undefined) throw badRequest(`The comment mentions person ${stranger}, whom it does not name.`);
}

function say(call: Call, item: ListItem, values: Values, parentId?: number): Comment {
  const text = values.text('text');
  const mentions = mentionsIn(values);
  if (areDisabled(call, item)) throw spException('-1', 'Comments are disabled for this item.', 403);
  if (text.trim() === '') throw badRequest('A comment must have a text.');
  if (text.length > LONGEST) throw badRequest(`A comment can have no more than ${LONGEST} characters.`);
  refuseStrangers(text, mentions);
  const made = insertComment(call, item, text, parentId);
  insertMentions(call, made, mentions);
  return made;
}

const key = (value: unknown): number => (typeof value === 'number' || typeof value === 'string' ? Number(value) : NaN);

const replies: Collection<Comment, Comment> = {
  of: () => commentType,
  path: ({ item, id }) => `${pathOf(item)}(${id})/replies`,
  scope: ({ item }) => item.row.scopeId,
  needs: 'ViewListItems',
  all: (comment, call) => commentsOf(call, comment.item, comment.id),
  byKey: (comment, literal, call) =>
    ('value' in literal ? commentsOf(call, comment.item, comment.id).find(({ id }) => id === key(literal.value)) : undefined),
  create: { needs: 'EditListItems', run: (comment, values, call) => say(call, comment.item, values, comment.parentId ?? comment.id) },
};

/** `items(1)/Comments`. Whoever may edit the item may say something of it (for REST unverified). */
export const comments: Collection<ListItem, Comment> = {
  of: () => commentType,
  path: pathOf,
  scope: ({ row }) => row.scopeId,
  needs: 'ViewListItems',
  all: (item, call) => commentsOf(call, item),
  byKey: (item, literal, call) => ('value' in literal ? commentsOf(call, item).find(({ id }) => id === key(literal.value)) : undefined),
  create: { needs: 'EditListItems', run: (item, values, call) => say(call, item, values) },
  actions: {
    DeleteAll: {
      needs: 'ManageLists',
      run: (item, _values, call) => {
        commentsOf(call, item).forEach(comment => deleteComment(call, comment));
        return valueResource('DeleteAll', 'Edm.Boolean', true);
      },
    },
  },
};

/** What comments add to an item. */
export const commentMembers: Members<ListItem> = {
  properties: {
    CommentsDisabled: property('Edm.Boolean', (item, call) => areDisabled(call, item), { onRequest: true }),
    CommentsDisabledScope: property('Edm.Int32', (item, call) => (areDisabled(call, item) ? 1 : 0), { onRequest: true }),
  },
  navigations: { Comments: toMany(() => comments, (item: ListItem) => item) },
  functions: { GetComments: { needs: 'ViewListItems', run: item => collectionResource(comments, item) } },
  actions: {
    SetCommentsDisabled: {
      parameters: { value: 'Edm.Boolean' },
      needs: 'EditListItems',
      run: (item, values, call) => {
        setDisabled(call, item, values.flag('value'));
        return nothing;
      },
    },
  },
};

import { badRequest, notImplemented } from '../errors/refusals';
import { complex } from '../odata/edm';
import { entityResource, nothing, valueResource } from '../odata/declare';
import type { Operation, Parameter } from '../odata/entity-type';
import type { EdmType } from '../odata/edm';
import type { Values } from '../odata/values';
import { itemById } from '../items/item-row';
import type { ListItem } from '../items/list-of-items';
import type { Call } from '../rest/call';
import { linksOfItem, type SharingLink } from './link-store';
import { changeLinkExpiry, createSharingLink, removeSharingLink } from './sharing-links';
import { sharingInformationType } from './sharing-information';
import { kindOfLink, linkInfoOf, linkInfoType, linkKinds } from './sharing-types';

const optional = (type: EdmType): Parameter => ({ type, optional: true });

const informationRequest = complex('SP.Sharing.SharingInformationRequest', {
  clientSupportedFeatures: 'Edm.String', maxLinkMembersToReturn: 'Edm.Int32', maxPrincipalsToReturn: 'Edm.Int32', populateInheritedLinks: 'Edm.Boolean',
});
const settings = complex('SP.Sharing.ShareLinkSettings', {
  allowAnonymousAccess: 'Edm.Boolean', description: 'Edm.String', expiration: 'Edm.String', linkKind: 'Edm.Int32', password: 'Edm.String',
  passwordProtected: 'Edm.Boolean', role: 'Edm.Int32', scope: 'Edm.Int32', shareId: 'Edm.Guid',
});
const emailData = complex('SP.Sharing.EmailData', { body: 'Edm.String', subject: 'Edm.String' });
const linkRequest = complex('SP.Sharing.ShareLinkRequest', {
  createLink: 'Edm.Boolean', emailData, expiration: 'Edm.String', linkKind: 'Edm.Int32', peoplePickerInput: 'Edm.String', settings,
});
const linkResponse = complex('SP.Sharing.ShareLinkResponse', { sharingLinkInfo: linkInfoType });

const information: Operation<ListItem> = {
  parameters: { request: optional(informationRequest) },
  needs: 'ViewListItems',
  run: (item) => entityResource(sharingInformationType, item),
};

/** How an item, file or folder is shared by links, as PnPjs and CLI for Microsoft 365 ask for it. Not in the published metadata. */
export const itemSharing: Readonly<Record<string, Operation<ListItem>>> = {
  GetSharingInformation: information,
  GetObjectSharingSettings: unserved('getObjectSharingSettings'),
  CheckPermissions: unserved('checkPermissions'),
  UnshareObject: unserved('unshareObject'),
  ShareLink: {
    parameters: { request: linkRequest },
    needs: 'ViewListItems',
    run: (item, values, call) => {
      const asked = values.nested('request');
      if (asked === undefined) throw badRequest('The parameter request does not exist in method or its value is missing.');
      const link = linkFor(call, item, asked);
      const { row } = presentOf(call, item);
      return valueResource('ShareLink', linkResponse, { sharingLinkInfo: linkInfoOf(call, { list: item.list, row }, link) });
    },
  },
  UnshareLink: {
    parameters: { linkKind: optional('Edm.Int32'), shareId: optional('Edm.Guid') },
    needs: 'EditListItems',
    run: (item, values, call) => {
      const id = values.maybeText('shareId');
      const named = id !== undefined && !/^[0-]+$/.test(id);
      linksOf(call, item).filter((link) => (named ? link.id === id : kindOfLink(link) === values.number('linkKind')))
        .forEach((link) => removeSharingLink(call, item, link));
      return nothing;
    },
  },
  DeleteLinkByKind: {
    parameters: { linkKind: 'Edm.Int32' },
    needs: 'EditListItems',
    run: (item, values, call) => {
      linksOf(call, item).filter((link) => kindOfLink(link) === values.number('linkKind')).forEach((link) => removeSharingLink(call, item, link));
      return nothing;
    },
  },
};

/** What clients call and SharePoint has without publishing it: refused by its name, not as if there were none. */
function unserved(name: string): Operation<ListItem> {
  return {
    needs: 'ViewListItems',
    rawBody: true,
    run: () => {
      throw notImplemented('Endpoint', name);
    },
  };
}

/** The link of the kind that is asked for: made, or the one that there is, with another end when one is given. */
function linkFor(call: Call, item: ListItem, asked: Values): SharingLink {
  const wanted = asked.nested('settings');
  for (const name of ['password', 'passwordProtected', 'description', 'role', 'scope', 'allowAnonymousAccess']) {
    const value = wanted?.raw(name);
    if (value !== undefined && value !== null && value !== false && value !== '') throw notImplemented('Body property', `request.settings.${name}`);
  }
  if (asked.nested('emailData') !== undefined || asked.maybeText('peoplePickerInput')) throw notImplemented('Body property', 'request.emailData');
  const kind = wanted?.has('linkKind') === true ? wanted.number('linkKind') : asked.number('linkKind');
  const form = linkKinds[kind as keyof typeof linkKinds];
  if (form === undefined) throw kind === 1 || kind === 6 ? notImplemented('Kind of sharing link', String(kind)) : badRequest(`The value ${kind} is not valid for linkKind.`);
  const expires = wanted?.maybeText('expiration') ?? asked.maybeText('expiration') ?? '';
  if (expires !== '' && !(Date.parse(expires) > Date.parse(call.now))) throw badRequest('The expiration of a sharing link must be in the future.');
  const until = expires === '' ? undefined : new Date(expires).toISOString();
  const { link, isNew } = createSharingLink(call, item, { ...form, expires: until, keepInherited: true });
  return isNew || until === undefined ? link : changeLinkExpiry(call, item, link, until);
}

function linksOf(call: Call, { list, row }: ListItem): SharingLink[] {
  return linksOfItem(call.db, list.id, row.id);
}

/** The item has permissions of its own now. */
function presentOf(call: Call, { list, row }: ListItem): ListItem {
  return { list, row: itemById(call.db, list.id, row.id) ?? row };
}

import { objectIdOf } from '../identity/person';
import { notImplemented } from '../errors/refusals';
import { valueResource } from '../odata/declare';
import { complex } from '../odata/edm';
import type { Operation } from '../odata/entity-type';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import type { Principal } from './principal';
import { allPeople, everyoneLogin, groupsOf } from './principal-store';

const text = 'Edm.String' as const;
const flag = 'Edm.Boolean' as const;
const number = 'Edm.Int32' as const;

const settingsType = complex('SP.UI.ApplicationPages.PeoplePickerQuerySettings', { ExcludeAllUsersOnTenantClaim: flag, IsSharing: flag });

const queryType = complex('SP.UI.ApplicationPages.ClientPeoplePickerQueryParameters', {
  AllowEmailAddresses: flag, AllowMultipleEntities: flag, AllowOnlyEmailAddresses: flag, AllUrlZones: flag, EnabledClaimProviders: text, ForceClaims: flag,
  MaximumEntitySuggestions: number, PrincipalSource: number, PrincipalType: number, QuerySettings: settingsType, QueryString: text, Required: flag,
  SharePointGroupID: number, UrlZone: number, UrlZoneSpecified: flag, UseSubstrateSearch: flag, WebApplicationID: 'Edm.Guid',
});

/** What a people picker shows: one person, group or claim. */
interface Entity {
  readonly Key: string;
  readonly DisplayText: string;
  readonly IsResolved: boolean;
  readonly Description: string;
  readonly EntityType: string;
  readonly EntityData: Readonly<Record<string, string>>;
  readonly MultipleMatches: readonly Entity[];
  readonly ProviderName: string;
  readonly ProviderDisplayName: string;
}

/** SP.Utilities.PrincipalType, as bits. */
const kinds = { user: 1, securityGroup: 4, sharePointGroup: 8, all: 15 } as const;

const tenantProvider = { IsResolved: true, MultipleMatches: [], ProviderName: 'Tenant', ProviderDisplayName: 'Tenant' } as const;

const peopleAmong = (call: Call, fits: (...names: readonly string[]) => boolean): Entity[] =>
  allPeople(call.db).filter(({ displayName, mail }) => fits(displayName, mail)).map(({ id, displayName, mail, jobTitle }) => ({
    ...tenantProvider, Key: `i:0#.f|membership|${mail.toLowerCase()}`, DisplayText: displayName, Description: mail, EntityType: 'User',
    EntityData: {
      IsAltSecIdPresent: 'False', ObjectId: objectIdOf(call.tenantId, id), Title: jobTitle, Email: mail, MobilePhone: '', OtherMails: '', Department: '', SIPAddress: mail,
    },
  }));

const everyoneAmong = (call: Call, fits: (...names: readonly string[]) => boolean): Entity[] => {
  const name = 'Everyone except external users';
  return fits(name) ? [{ ...tenantProvider, Key: everyoneLogin(call.tenantId), DisplayText: name, Description: name, EntityType: 'SPO_ALL_USERS', EntityData: {} }] : [];
};

const groupsAmong = (groups: readonly Principal[], fits: (...names: readonly string[]) => boolean): Entity[] =>
  groups.filter(({ title }) => fits(title)).map(({ id, title }) => ({
    Key: title, DisplayText: title, IsResolved: true, Description: title, EntityType: '', MultipleMatches: [], ProviderName: '', ProviderDisplayName: '',
    EntityData: { SPGroupID: String(id), AccountName: title, PrincipalType: 'SharePointGroup' },
  }));

/** In whose name, or in which word of it, the question begins. */
const begins = (asked: string) => (...names: readonly string[]): boolean =>
  names.some((name) => name.toLowerCase().startsWith(asked) || name.toLowerCase().split(/\s+/).some((word) => word.startsWith(asked)));

const found = (query: Values, call: Call): Entity[] => {
  if (query.has('SharePointGroupID') && query.number('SharePointGroupID') > 0) throw notImplemented('Body property', 'queryParams.SharePointGroupID');
  const asked = query.text('QueryString').trim().toLowerCase();
  if (asked === '') return [];
  const wanted = query.has('PrincipalType') ? query.number('PrincipalType') : kinds.all;
  const fits = begins(asked.includes('|') ? (asked.split('|').pop() ?? '') : asked);
  const everyone = query.nested('QuerySettings')?.flag('ExcludeAllUsersOnTenantClaim') === true ? [] : everyoneAmong(call, fits);
  return [
    ...((wanted & kinds.user) === 0 ? [] : peopleAmong(call, fits)), ...((wanted & kinds.securityGroup) === 0 ? [] : everyone),
    ...((wanted & kinds.sharePointGroup) === 0 ? [] : groupsAmong(groupsOf(call.db, call.site.id), fits)),
  ].slice(0, query.has('MaximumEntitySuggestions') && query.number('MaximumEntitySuggestions') > 0 ? query.number('MaximumEntitySuggestions') : 30);
};

/** The one that is meant, or what was asked, unresolved, with those that it may mean. */
const resolved = (query: Values, call: Call): Entity => {
  const all = found(query, call);
  const [only, another] = all;
  const asked = query.text('QueryString');
  return only !== undefined && another === undefined ? only : {
    Key: asked, DisplayText: asked, IsResolved: false, Description: '', EntityType: '', EntityData: {}, MultipleMatches: all, ProviderName: '', ProviderDisplayName: '',
  };
};

const asking = (name: string, give: (query: Values, call: Call) => unknown): Operation<Site> => ({
  parameters: { queryParams: queryType }, needs: 'BrowseUserInfo',
  // The answer is text that holds JSON.
  run: (_site, values, call) => valueResource(name, text, JSON.stringify(give(values.nested('queryParams') ?? values, call))),
});

/** `_api/SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.ClientPeoplePickerSearchUser` and `...ResolveUser`: what people pickers ask. */
export const peoplePicker: Readonly<Record<string, Operation<Site>>> = {
  'SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.ClientPeoplePickerSearchUser': asking('ClientPeoplePickerSearchUser', found),
  'SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.ClientPeoplePickerResolveUser': asking('ClientPeoplePickerResolveUser', resolved),
};

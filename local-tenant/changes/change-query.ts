import { notImplemented } from '../errors/refusals';
import { complex } from '../odata/edm';
import type { Values } from '../odata/values';
import { CHANGE_TYPES } from './change-log';

export const changeTokenType = complex('SP.ChangeToken', { StringValue: 'Edm.String' });

/** Objects whose changes are kept: items, and the files and folders among them. */
const ITEM_OBJECTS = ['Item', 'File', 'Folder'] as const;

/** Objects whose changes this log does not hold. */
const OTHER_OBJECTS = [
  'Activity', 'Alert', 'AppConsentPrincipal', 'ContentType', 'Field', 'Group', 'List', 'Navigation', 'SecurityPolicy', 'Site', 'User', 'View', 'Web',
] as const;

const KINDS = ['Add', 'Update', 'DeleteObject', 'Rename', 'Move', 'Restore', 'SystemUpdate'] as const;

/** Kinds of change that items do not make here. */
const OTHER_KINDS = [
  'GroupMembershipAdd', 'GroupMembershipDelete', 'RoleAssignmentAdd', 'RoleAssignmentDelete', 'RoleDefinitionAdd', 'RoleDefinitionDelete',
  'RoleDefinitionUpdate',
] as const;

const NUMBERS: Readonly<Record<(typeof KINDS)[number], readonly number[]>> = {
  Add: [CHANGE_TYPES.add], Update: [CHANGE_TYPES.update], DeleteObject: [CHANGE_TYPES.deleteObject], Rename: [CHANGE_TYPES.rename],
  Move: [CHANGE_TYPES.moveAway, CHANGE_TYPES.moveInto], Restore: [CHANGE_TYPES.restore], SystemUpdate: [CHANGE_TYPES.systemUpdate],
};

export const changeQueryType = complex('SP.ChangeQuery', {
  ...Object.fromEntries(
    [...ITEM_OBJECTS, ...OTHER_OBJECTS, ...KINDS, ...OTHER_KINDS, 'IgnoreStartTokenNotFoundError', 'LatestFirst', 'RecursiveAll', 'RequireSecurityTrim']
      .map(name => [name, 'Edm.Boolean' as const])),
  ChangeTokenStart: changeTokenType, ChangeTokenEnd: changeTokenType, FetchLimit: 'Edm.Int64',
});

/** What a ChangeQuery asks for. */
export interface ChangeQuery {
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly types: ReadonlySet<number>;
  readonly latestFirst: boolean;
  readonly limit: number;
  /** `Folder` alone: only folders. A file is an item too. */
  readonly wantsItems: boolean;
  readonly wantsFolders: boolean;
}

/** SharePoint gives at most this many changes at a time. */
export const MOST_CHANGES = 1000;

/** @throws ApiError 501 naming an object or a kind of change that is not kept */
export function readChangeQuery(values: Values): ChangeQuery {
  const strange = [...OTHER_OBJECTS, ...OTHER_KINDS].find(name => values.has(name) && values.flag(name));
  if (strange !== undefined) throw notImplemented('Body property', `query.${strange} = true`);
  const has = (name: string): boolean => values.has(name) && values.flag(name);
  const limit = Number(values.has('FetchLimit') ? values.raw('FetchLimit') ?? 0 : 0);
  return {
    start: values.nested('ChangeTokenStart')?.maybeText('StringValue'),
    end: values.nested('ChangeTokenEnd')?.maybeText('StringValue'),
    types: new Set(KINDS.filter(has).flatMap(name => NUMBERS[name])),
    latestFirst: has('LatestFirst'),
    limit: limit > 0 ? Math.min(limit, MOST_CHANGES) : MOST_CHANGES,
    wantsItems: has('Item') || has('File'),
    wantsFolders: has('Folder') || has('Item'),
  };
}

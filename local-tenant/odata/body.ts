import {
  bodyIsNoEntry, entryWithoutType, largestMessage, messageTooBig, otherBodyType, unknownBodyType, unreadableContentType, wrongValue,
} from '../errors/body-refusals';
import { noSuchBodyProperty, unknownBodyProperty } from '../errors/unknown-names';
import { notImplemented } from '../errors/refusals';
import type { ApiError } from '../errors/api-error';
import type { ApiRequest } from '../rest/api-request';
import type { EdmType } from './edm';
import { isAnnotation, readValue } from './edm';
import type { MemberTable } from './members';
import { isPublishedName } from './published-names';
import { readJson } from './read-json';
import { Values } from './values';

/**
 * The request's body as a JSON object; an empty body is `{}`, whatever its content type.
 * @throws 400 for what is too big, of another content type, no JSON object, or names a property twice
 */
export const jsonBody = (request: ApiRequest): Readonly<Record<string, unknown>> => {
  if (request.spooled !== undefined || request.body.length > largestMessage) {
    throw messageTooBig();
  }
  const text = request.body.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') {
    return {};
  }
  const contentType = request.headers.get('content-type');
  if (contentType !== undefined && !/^\s*application\/json\b/i.test(contentType)) {
    throw unreadableContentType(contentType);
  }
  const value = readJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw bodyIsNoEntry(value);
  }
  return value as Readonly<Record<string, unknown>>;
};

const isVerbose = (request: ApiRequest): boolean => /;\s*odata=verbose\b/i.test(request.headers.get('content-type') ?? '');

/** The type that the client says it sends, from `__metadata.type` or `odata.type`. */
const statedType = (body: Readonly<Record<string, unknown>>): string | undefined => {
  const metadata = body.__metadata;
  const verbose = typeof metadata === 'object' && metadata !== null ? (metadata as { type?: unknown }).type : undefined;
  const stated = verbose ?? body['odata.type'] ?? body['@odata.type'];
  return typeof stated === 'string' ? stated.replace(/^#/, '') : undefined;
};

/**
 * @param body as `jsonBody` gives it for this request
 * @param expected what the resource is, for the message
 * @throws 400 when a body states a type that the resource is not of, or none although it is verbose JSON
 */
export const checkStatedType = (
  request: ApiRequest, body: Readonly<Record<string, unknown>>, expected: string, isOfType: (name: string) => boolean,
): void => {
  const stated = statedType(body);
  if (stated === undefined && isVerbose(request) && request.body.length > 0) {
    throw entryWithoutType();
  }
  if (stated !== undefined && !isOfType(stated)) {
    throw isPublishedName(stated, '') === undefined && !stated.startsWith('SP.Data.') ? unknownBodyType(stated) : otherBodyType(stated, expected);
  }
};

/** What a body is of: the names of the types, what it is called in messages, and what SharePoint itself says to a name that it does not know. */
export interface BodyOwner {
  readonly types: readonly string[];
  readonly called?: string;
  readonly refusalOf?: (name: string) => ApiError | undefined;
}

/** What is said of a name under which nothing can be written: something is known there, or nothing. */
const unwritable = (name: string, value: unknown, members: MemberTable<unknown>, { types, called = types[0] ?? '', refusalOf }: BodyOwner): ApiError => {
  const navigation = members.find('navigations', name);
  if (navigation?.name === name && (typeof value !== 'object' || value === null)) {
    return wrongValue(value, navigation.member.kind === 'one' ? 'StartObject' : 'StartArray', '');
  }
  const known = members.find('properties', name) ?? navigation;
  if (known !== undefined) {
    return known.name === name ? notImplemented('Body property', name) : noSuchBodyProperty(called, name);
  }
  return refusalOf?.(name) ?? unknownBodyProperty(types, name, called);
};

/**
 * Checks a body against the properties that may be written. Names are told apart by case here, unlike in addresses and queries.
 * @param also properties that the type does not have as such, or with another type
 * @throws 400 for a property that SharePoint has not or a value of the wrong type, 501 naming a property that cannot be set here
 */
export const bindProperties = (
  body: Readonly<Record<string, unknown>>,
  members: MemberTable<unknown>,
  owner: BodyOwner,
  moment: 'create' | 'update',
  also: Readonly<Record<string, EdmType>> = {},
): Values => {
  const found = new Map<string, unknown>();
  for (const [name, value] of Object.entries(body)) {
    if (isAnnotation(name)) {
      continue;
    }
    const known = members.find('properties', name);
    const other = also[name];
    if (other !== undefined) {
      found.set(name, readValue(value, other, name));
    } else if (known?.name === name && (known.member.writable === 'always' || known.member.writable === moment)) {
      found.set(name, readValue(value, known.member.type, name));
    } else {
      throw unwritable(name, value, members, owner);
    }
  }
  return new Values(found);
};

import { bodyIsNoEntry, invalidJson, largestMessage, messageTooBig, otherBodyType, unknownBodyType, unreadableContentType } from '../errors/body-refusals';
import { unknownBodyProperty } from '../errors/unknown-names';
import { notImplemented } from '../errors/refusals';
import type { ApiError } from '../errors/api-error';
import type { ApiRequest } from '../rest/api-request';
import type { EdmType } from './edm';
import { isAnnotation, readValue } from './edm';
import type { MemberTable } from './members';
import { isPublishedName } from './published-names';
import { Values } from './values';

/**
 * The request's body as a JSON object; an empty body is `{}`, whatever its content type.
 * @throws 400 for what is too big, of another content type, or no JSON object
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
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw bodyIsNoEntry(value);
  }
  return value as Readonly<Record<string, unknown>>;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalidJson(error instanceof Error ? error.message : String(error), text);
  }
};

/** The type that the client says it sends, from `__metadata.type` or `odata.type`. */
const statedType = (body: Readonly<Record<string, unknown>>): string | undefined => {
  const metadata = body.__metadata;
  const verbose = typeof metadata === 'object' && metadata !== null ? (metadata as { type?: unknown }).type : undefined;
  const stated = verbose ?? body['odata.type'] ?? body['@odata.type'];
  return typeof stated === 'string' ? stated.replace(/^#/, '') : undefined;
};

/**
 * @param expected what the resource is, for the message
 * @throws 400 when a body states a type that the resource is not of
 */
export const checkStatedType = (body: Readonly<Record<string, unknown>>, expected: string, isOfType: (name: string) => boolean): void => {
  const stated = statedType(body);
  if (stated !== undefined && !isOfType(stated)) {
    throw isPublishedName(stated, '') === undefined && !stated.startsWith('SP.Data.') ? unknownBodyType(stated) : otherBodyType(stated, expected);
  }
};

/**
 * Checks a body against the properties that may be written.
 * @param owners the names of the types that it may be of
 * @param refusalOf what SharePoint itself says to a name that it does not know
 * @throws 400 for a property that SharePoint has not or a value of the wrong type, 501 naming a property that cannot be set here
 */
export const bindProperties = (
  body: Readonly<Record<string, unknown>>,
  members: MemberTable<unknown>,
  owners: readonly string[],
  moment: 'create' | 'update',
  also: Readonly<Record<string, EdmType>> = {},
  refusalOf: (name: string) => ApiError | undefined = () => undefined,
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
    } else if (known !== undefined && (known.member.writable === 'always' || known.member.writable === moment)) {
      found.set(known.name, readValue(value, known.member.type, known.name));
    } else {
      throw known === undefined ? refusalOf(name) ?? unknownBodyProperty(owners, name) : notImplemented('Body property', name);
    }
  }
  return new Values(found);
};

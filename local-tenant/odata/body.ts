import { badRequest, notImplemented } from '../errors/refusals';
import type { ApiError } from '../errors/api-error';
import type { ApiRequest } from '../rest/api-request';
import type { EdmType } from './edm';
import { isAnnotation, readValue } from './edm';
import type { MemberTable } from './members';
import { Values } from './values';

/** The request's body as a JSON object; an empty body is `{}`. */
export const jsonBody = (request: ApiRequest): Readonly<Record<string, unknown>> => {
  if (request.spooled !== undefined) {
    throw badRequest('The request body is not JSON.');
  }
  const text = request.body.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') {
    return {};
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest('The request body is not valid JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest('The request body must be a JSON object.');
  }
  return value as Readonly<Record<string, unknown>>;
};

/** The type that the client says it sends, from `__metadata.type` or `odata.type`. */
const statedType = (body: Readonly<Record<string, unknown>>): string | undefined => {
  const metadata = body.__metadata;
  const verbose = typeof metadata === 'object' && metadata !== null ? (metadata as { type?: unknown }).type : undefined;
  const stated = verbose ?? body['odata.type'] ?? body['@odata.type'];
  return typeof stated === 'string' ? stated.replace(/^#/, '') : undefined;
};

/** @throws 400 when a body states a type that the resource is not of */
export const checkStatedType = (body: Readonly<Record<string, unknown>>, isOfType: (name: string) => boolean): void => {
  const stated = statedType(body);
  if (stated !== undefined && !isOfType(stated)) {
    throw badRequest(`An entry with type '${stated}' was found, but it is not assignable to the type of the resource.`);
  }
};

/**
 * Checks a body against the properties that may be written.
 * @param refusalOf what SharePoint itself says to a name that it does not know
 * @throws 501 naming a property that is unknown or cannot be set here, 400 for a value of the wrong type
 */
export const bindProperties = (
  body: Readonly<Record<string, unknown>>,
  members: MemberTable<unknown>,
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
      throw (known === undefined ? refusalOf(name) : undefined) ?? notImplemented('Body property', name);
    }
  }
  return new Values(found);
};

import type { ApiError } from './api-error';
import { badRequest } from './refusals';

/** Bytes of a message that SharePoint's client service takes, files aside (documented for CSOM; its status for REST is unverified). */
export const largestMessage = 2_097_152;

/** Code, sentence and status: sp-dev-docs #8280 (for an upload). */
export const messageTooBig = (most = largestMessage): ApiError =>
  badRequest(`The request message is too big. The server does not allow messages larger than ${most} bytes.`);

/** @param sentence what Microsoft.Data.OData says is wrong with a text */
export const unreadableJson = (sentence: string): ApiError => badRequest(`Invalid JSON. ${sentence}`);

type Node = 'StartObject' | 'StartArray' | 'PrimitiveValue';

const nodeOf = (value: unknown): Node =>
  (Array.isArray(value) ? 'StartArray' : typeof value === 'object' && value !== null ? 'StartObject' : 'PrimitiveValue');

export const bodyIsNoEntry = (value: unknown): ApiError =>
  badRequest(`A node of type '${nodeOf(value)}' was read from the JSON reader when trying to read the start of an entry. A 'StartObject' node was expected.`);

/** A value of another kind than its property has: an object for a text, a text for a number. */
export const wrongValue = (value: unknown, expected: Node, typeName: string): ApiError => {
  const found = nodeOf(value);
  return badRequest(found === expected
    ? `Cannot convert a primitive value to the expected type '${typeName}'. See the inner exception for more details.`
    : `An unexpected '${found}' node was found when reading from the JSON reader. A '${expected}' node was expected.`);
};

/** Verbose JSON has to say what it sends (the sentence is in many threads about SharePoint). */
export const entryWithoutType = (): ApiError =>
  badRequest('An entry without a type name was found, but no expected type was specified. To allow entries without type information, the expected type ' +
    'must also be specified when the model is specified.');

export const repeatedName = (name: string): ApiError =>
  badRequest(`Multiple properties with the name '${name}' were detected in an entry or a complex value. In OData, duplicate property names are not allowed.`);

export const unknownBodyType = (name: string): ApiError =>
  badRequest(`A type named '${name}' could not be resolved by the model. When a model is available, each type name must resolve to a valid type.`);

export const otherBodyType = (name: string, expected: string): ApiError =>
  badRequest(`An entry with type '${name}' was found, but it is not assignable to the expected type '${expected}'.`);

/** What a string sent by `fetch` without a content type of its own gets (unverified). */
export const unreadableContentType = (contentType: string): ApiError =>
  badRequest('A supported MIME type could not be found that matches the content type of the response. None of the supported type(s) ' +
    `'application/atom+xml, application/json, application/xml, text/xml' matches the content type '${contentType}'.`);

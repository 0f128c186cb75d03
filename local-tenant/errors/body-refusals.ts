import type { ApiError } from './api-error';
import { badRequest } from './refusals';

/** Bytes of a message that SharePoint's client service takes, files aside (documented for CSOM; its status for REST is unverified). */
export const largestMessage = 2_097_152;

export const messageTooBig = (): ApiError =>
  badRequest(`The request message is too big. The server does not allow messages larger than ${largestMessage} bytes.`);

/** Sentences of Microsoft.Data.OData, by what V8 finds wrong. */
const jsonFaults: readonly (readonly [RegExp, string])[] = [
  [/Unexpected end|Unterminated string/, 'Unexpected end of input was found in JSON content. Not all object and array scopes were closed.'],
  [/after JSON/, 'More than one value was found at the root of the JSON content. JSON content can only have one value at the root level, which is an array, an object or a primitive value.'],
  [/Expected ',' or '}'/, "A comma character ',' was expected in scope 'Object'. Every two elements in an array and properties of an object must be separated by commas."],
  [/Expected ',' or ']'/, "A comma character ',' was expected in scope 'Array'. Every two elements in an array and properties of an object must be separated by commas."],
];

/** V8 tells of a text that breaks off what it would have liked to find there. */
const isBrokenOff = (fault: string, text: string): boolean => Number(/at position (\d+)/.exec(fault)?.[1] ?? '-1') >= text.trimEnd().length;

/** @param fault what the parser said of the text */
export const invalidJson = (fault: string, text: string): ApiError => {
  const told = isBrokenOff(fault, text) ? 'Unexpected end' : fault;
  return badRequest(`Invalid JSON. ${jsonFaults.find(([pattern]) => pattern.test(told))?.[1] ?? 'A token was not recognized in the JSON content.'}`);
};

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

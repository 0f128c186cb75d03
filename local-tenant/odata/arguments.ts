import { badRequest, notImplemented } from '../errors/refusals';
import { readValue, typeNameOf, type EdmType } from './edm';
import type { Operation, Parameter } from './entity-type';
import type { Argument, Literal } from './literal';
import { Values } from './values';

const parametersOf = (operation: Operation<never>): [string, Parameter][] =>
  Object.entries(operation.parameters ?? {}).map(([name, declared]) => [
    name,
    typeof declared === 'object' && 'type' in declared ? declared : { type: declared },
  ]);

/** The value that a literal of a URL has under a declared type. Numbers and GUIDs may stand in quotes, as SharePoint allows. */
export const literalAs = (literal: Literal, type: EdmType, name: string): unknown => {
  if (literal.kind === 'null') {
    return null;
  }
  const value: unknown = literal.value;
  if (literal.kind === 'string' && typeof type === 'string') {
    if (/^Edm\.(Int|Double|Byte)/.test(type) && value !== '' && !Number.isNaN(Number(value))) {
      return readValue(Number(value), type, name);
    }
    if (type === 'Edm.Boolean' && /^(true|false)$/i.test(literal.value)) {
      return literal.value.toLowerCase() === 'true';
    }
    if (type === 'Edm.Guid') {
      return readValue(literal.value.replace(/^\{|\}$/g, ''), type, name);
    }
  }
  if (literal.kind === 'number' && type === 'Edm.Int64') {
    return literal.text;
  }
  if (literal.kind === 'number' && type === 'Edm.String') {
    throw badRequest(`The parameter '${name}' is of type ${typeNameOf(type)}: its value must stand between quotes.`);
  }
  return readValue(value, type, name);
};

const fromUrl = (args: readonly Argument[], parameters: readonly [string, Parameter][], found: Map<string, unknown>): void => {
  args.forEach((argument, at) => {
    const wanted = argument.name?.toLowerCase();
    const match = wanted === undefined ? parameters[at] : parameters.find(([name]) => name.toLowerCase() === wanted);
    if (match === undefined) {
      throw notImplemented('Parameter', argument.name ?? `number ${at + 1}`);
    }
    found.set(match[0], literalAs(argument.value, match[1].type, match[0]));
  });
};

const fromBody = (
  body: Readonly<Record<string, unknown>>,
  parameters: readonly [string, Parameter][],
  found: Map<string, unknown>,
): void => {
  for (const [given, value] of Object.entries(body)) {
    const match = parameters.find(([name]) => name.toLowerCase() === given.toLowerCase());
    if (match === undefined) {
      throw notImplemented('Body property', given);
    }
    found.set(match[0], readValue(value, match[1].type, match[0]));
  }
};

/**
 * The arguments of an operation, from its parentheses and from the body.
 * @throws 501 for a parameter that it does not know, 400 for a value of the wrong type or one that is missing
 */
export const bindArguments = (
  operation: Operation<never>,
  args: readonly Argument[],
  body: Readonly<Record<string, unknown>>,
): Values => {
  const parameters = parametersOf(operation);
  const found = new Map<string, unknown>();
  fromUrl(args, parameters, found);
  fromBody(body, parameters, found);
  const missing = parameters.find(([name, { optional }]) => optional !== true && !found.has(name));
  if (missing !== undefined) {
    throw badRequest(`The parameter ${missing[0]} does not exist in method or its value is missing.`);
  }
  return new Values(found);
};

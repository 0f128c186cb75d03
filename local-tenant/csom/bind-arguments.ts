import type { EdmType } from '../odata/edm';
import type { Operation } from '../odata/entity-type';
import { Values } from '../odata/values';
import type { CsomParameter } from './csom-members';
import { invalidRequest, wrongArgumentCount } from './csom-refusals';
import type { LiveObject } from './live-object';
import { readArgument } from './read-value';
import type { Argument } from './request';

type Parameters = readonly (readonly [name: string, type: CsomParameter])[];

/** The parameters of an operation that the model has for REST, in the order in which it declares them. */
export const parametersOfOperation = (operation: Operation<never>): Parameters =>
  Object.entries(operation.parameters ?? {}).map(([name, declared]) =>
    [name, typeof declared === 'object' && 'type' in declared ? (declared.optional === true ? { optional: declared.type } : declared.type) : declared]);

const isOptional = (type: CsomParameter): type is { readonly optional: EdmType } => typeof type === 'object' && 'optional' in type;

const valueOf = (argument: Argument, type: CsomParameter, name: string, resolve: (pathId: string) => LiveObject): unknown => {
  if (type === 'any') {
    return argument;
  }
  if (type !== 'object') {
    return readArgument(argument, isOptional(type) ? type.optional : type, name);
  }
  if (argument.kind !== 'path') {
    throw invalidRequest(`The value of "${name}" is not an object.`);
  }
  return resolve(argument.pathId);
};

/**
 * The arguments of a call, by their place.
 * @param method its name, for the message
 * @throws ApiError when there are too many or too few, or one is of another type
 */
export const bindByPlace = (
  method: string, parameters: Parameters, args: readonly Argument[], resolve: (pathId: string) => LiveObject,
): Values => {
  const least = parameters.filter(([, type]) => !isOptional(type)).length;
  if (args.length > parameters.length || args.length < least) {
    throw wrongArgumentCount(method);
  }
  return new Values(new Map(parameters.slice(0, args.length).map(([name, type], at) =>
    [name, valueOf(args[at] ?? { kind: 'null' }, type, name, resolve)])));
};

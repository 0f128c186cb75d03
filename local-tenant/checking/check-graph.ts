import { checkValue } from './check-value';
import { elementTypeOf, isRecord } from './json';
import type { PublishedGraph } from './published-graph';

/**
 * What deviates in an answer of Microsoft Graph from its published names and types; empty when nothing does.
 * @param path what stands after the version, in parts
 * @param isCreated the answer is what a POST to a collection has made
 * @param known the type of the answer, where whoever answered says it
 */
export const checkGraphAnswer = (
  graph: PublishedGraph, json: unknown, path: readonly string[], isCreated = false, known?: string,
): string[] => {
  const address = path.join('/');
  const type = known ?? graph.typeAt(path);
  if (type === undefined) {
    return [`nothing is published at /${address}`];
  }
  const element = elementTypeOf(type);
  if (element === undefined || isCreated) {
    return checkValue(graph.types, json, element ?? type, address, false);
  }
  const { value, ...others } = isRecord(json) ? json : { value: undefined };
  const strange = Object.keys(others).filter((name) => !name.startsWith('@odata.'));
  return [...strange.map((name) => `${type}.${name} is not published`), ...checkValue(graph.types, value, type, address, false)];
};

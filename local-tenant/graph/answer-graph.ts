import { filePlanKinds } from '../labels/file-plan';
import { eventTypes } from './event-types';
import { type GraphAnswer, type GraphCall, unknownAddress } from './graph-call';
import { retentionLabels } from './retention-labels';
import { filePlanTemplates } from './security/file-plan-templates';
import { retentionEvents } from './security/retention-events';

const served: readonly (readonly [string, (call: GraphCall) => GraphAnswer])[] = [
  ['security/labels/retentionlabels', retentionLabels],
  ...filePlanKinds.map((kind) => [`security/labels/${kind.toLowerCase()}`, filePlanTemplates] as const),
  ['security/triggers/retentionevents', retentionEvents],
  ['security/triggertypes/retentioneventtypes', eventTypes],
];

/** A key may stand in parentheses too: `retentionLabels('id')`. */
export const withKeys = (path: readonly string[]): string[] => path.flatMap((part) => {
  const [, name, key] = /^(\w+)\('([^']+)'\)$/.exec(part) ?? [];
  return name === undefined || key === undefined ? [part] : [name, key];
});

/** Answers a request for records management (`/security/...`). What is not served is refused with 501 and its name. */
export function answerGraph(asked: GraphCall): GraphAnswer {
  const call = { ...asked, path: withKeys(asked.path) };
  const path = call.path.join('/').toLowerCase();
  const found = served.find(([address]) => path === address || path.startsWith(`${address}/`));
  if (found === undefined) throw unknownAddress(call);
  return found[1](call);
}

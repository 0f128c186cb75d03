import { eventTypes } from './event-types';
import { type GraphAnswer, type GraphCall, unknownAddress } from './graph-call';
import { me } from './me';
import { retentionLabels } from './retention-labels';

const served: readonly (readonly [string, (call: GraphCall) => GraphAnswer])[] = [
  ['me', me],
  ['security/labels/retentionlabels', retentionLabels],
  ['security/triggertypes/retentioneventtypes', eventTypes],
];

/** Answers a request to Microsoft Graph. What is not served is refused with 501 and its name. */
export function answerGraph(call: GraphCall): GraphAnswer {
  const path = call.path.join('/').toLowerCase();
  const found = served.find(([address]) => path === address || path.startsWith(`${address}/`));
  if (found === undefined) throw unknownAddress(call);
  return found[1](call);
}

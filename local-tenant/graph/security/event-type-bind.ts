import { badRequest } from '../graph-error';
import { type JsonObject, textOf } from '../read-members';

/** The member by which a label or an event names its kind of event. */
export const eventTypeBind = 'retentionEventType@odata.bind';

/** The id in a binding, `.../retentionEventTypes/<id>` or `.../retentionEventTypes('<id>')`, or `.../retentionEventType/<id>` as the documentation has it; undefined when there is none. */
export function readEventType(body: JsonObject): string | undefined {
  if (!(eventTypeBind in body)) return undefined;
  const address = textOf(body, eventTypeBind, undefined);
  const found = /\/security\/triggerTypes\/retentionEventTypes?(?:\/([^/'()]+)|\('([^']+)'\))$/i.exec(address);
  const id = found?.[1] ?? found?.[2];
  if (id === undefined) throw badRequest(`'${address}' is not the address of a retention event type.`);
  return id.toLowerCase();
}

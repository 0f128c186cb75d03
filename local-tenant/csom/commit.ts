import { actualType } from '../odata/members';
import { Values } from '../odata/values';
import { permit } from '../security/permit';
import type { LiveEntity } from './live-object';

/** Writes what was set on an object, by the rules of the model's own update. @throws ApiError 403 and whatever the update refuses */
export const commit = (target: LiveEntity): void => {
  const { type, entity, call, staged } = target;
  const { declaration } = actualType(type, entity, call);
  if (declaration.update === undefined) {
    throw new TypeError(`${declaration.name} has no update`);
  }
  permit(declaration.update.needs, entity, () => declaration.scope(entity, call), call);
  const values = new Values(new Map(staged));
  staged.clear();
  if (values.names().length > 0) {
    declaration.update.run(entity, values, call);
  }
};

import { maximumRetentionDays } from '../labels/retention-label';
import { badRequest } from './graph-error';
import { objectOf, refuseOtherMembers } from './read-members';

const namespace = 'microsoft.graph.security';

/**
 * Days of a `retentionDuration`, undefined for ever. Graph takes the type with and without `#`; without a type `{"days":n}` is refused,
 * since the member's declared type is abstract.
 */
export function readDuration(value: unknown): number | undefined {
  const duration = objectOf(value, "The property 'retentionDuration'");
  const type = String(duration['@odata.type'] ?? '').replace(/^#/, '');
  if (type === `${namespace}.retentionDurationForever`) {
    refuseOtherMembers(duration, ['@odata.type']);
    return undefined;
  }
  if (type !== `${namespace}.retentionDurationInDays`) {
    throw badRequest(`'${type}' is not a type of 'retentionDuration': name ${namespace}.retentionDurationInDays or …Forever.`);
  }
  refuseOtherMembers(duration, ['@odata.type', 'days']);
  const days = duration['days'];
  if (typeof days !== 'number' || !Number.isInteger(days) || days < 1 || days > maximumRetentionDays) {
    throw badRequest(`'retentionDuration' takes 1 to ${maximumRetentionDays} whole days.`);
  }
  return days;
}

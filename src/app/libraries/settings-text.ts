import type { LabelSettings } from '../../domain/labelling/label-settings';
import type { Say } from '../common/text';

/** What a label does, in words: how long, from when, and what then. */
export function settingsText(say: Say, settings: LabelSettings): string {
  const { days, trigger, action, eventType } = settings;
  if (days === 'forever') return [say('libraries.settings.forever'), say('libraries.settings.record')].join('; ');
  return [
    `${say('libraries.settings.days', { days })} ${say(`domain.labelTrigger.${trigger}`)}`,
    ...(eventType === null ? [] : [say('libraries.settings.event', { event: eventType })]),
    say(`domain.labelAction.${action}`),
    say('libraries.settings.record'),
  ].join('; ');
}

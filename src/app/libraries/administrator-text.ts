import { explainRetention } from '../../domain/retention/explain-retention';
import type { LabelReadiness } from '../../purview/label';
import type { Locale } from '../../loc/strings';
import type { Say } from '../common/text';
import type { LabelPlan } from './plan-label';
import { settingsText } from './settings-text';

/**
 * What to ask the Microsoft 365 administrator for a label that is not ready on a site: whole sentences, to be mailed as
 * they are.
 */
export function administratorText(
  say: Say,
  locale: Locale,
  plan: LabelPlan,
  readiness: LabelReadiness,
  siteUrl: string,
): string {
  const lines = [
    say(readiness.state === 'notPublished' ? 'libraries.ask.publish' : 'libraries.ask.make'),
    '',
    say('libraries.ask.name', { label: plan.name }),
    say('libraries.ask.settings', { settings: settingsText(say, plan.proposal.settings) }),
    say('libraries.ask.reference', { code: plan.code }),
    say('libraries.ask.sentence', { sentence: explainRetention(plan.data, locale) }),
    say('libraries.ask.site', { site: siteUrl }),
    '',
    say('libraries.ask.after'),
  ];
  return lines.join('\n');
}

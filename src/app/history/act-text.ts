import { type DecisionOutcome, type JournalAct, decisionOutcomes, journalActs } from '../../domain/ledger/content';
import { isStringKey } from '../../loc/strings';
import type { Say } from '../shared/text';
import type { Act, ActKind } from './act';

const isOutcome = (kind: ActKind): kind is DecisionOutcome => (decisionOutcomes as readonly string[]).includes(kind);
const isJournalAct = (kind: ActKind): kind is JournalAct => (journalActs as readonly string[]).includes(kind);

/** What happened, in words. */
export function kindText(say: Say, kind: ActKind): string {
  if (isOutcome(kind)) return say(`domain.outcome.${kind}`);
  return isJournalAct(kind) ? say(`domain.act.${kind}`) : say(`history.kind.${kind}`);
}

/** What more is known of an act: the row acted on, the fields concerned, a note. */
export function detailText(say: Say, act: Act): string {
  const names = act.fields.map((field) => {
    const key = `domain.field.${field}`;
    return isStringKey(key) ? say(key) : field;
  });
  return [
    act.target === '' ? '' : say('history.on', { target: act.target }),
    names.length === 0 ? '' : say('history.fields', { fields: names.join(', ') }),
    act.note,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

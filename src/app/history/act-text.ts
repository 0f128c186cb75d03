import { type DecisionOutcome, type JournalAct, decisionOutcomes, journalActs } from '../../domain/ledger/content';
import { isStringKey } from '../../loc/strings';
import type { Say } from '../common/text';
import type { Act, ActKind } from './act';

const isOutcome = (kind: ActKind): kind is DecisionOutcome => (decisionOutcomes as readonly string[]).includes(kind);
const isJournalAct = (kind: ActKind): kind is JournalAct => (journalActs as readonly string[]).includes(kind);

/** What happened, in words. */
export function kindText(say: Say, kind: ActKind): string {
  if (isOutcome(kind)) return say(`domain.outcome.${kind}`);
  return isJournalAct(kind) ? say(`domain.act.${kind}`) : say(`history.kind.${kind}`);
}

// More names than this are counted: a new draft names every field that was filled in.
const mostFields = 5;

function fieldsText(say: Say, fields: readonly string[]): string {
  const names = fields.flatMap((field) => {
    const key = `domain.field.${field}`;
    return isStringKey(key) ? [say(key)] : [];
  });
  if (names.length === 0) return '';
  const shown = names.slice(0, mostFields).join(', ');
  return names.length > mostFields
    ? say('history.fieldsMore', { fields: shown, count: names.length - mostFields })
    : say('history.fields', { fields: shown });
}

/** The note of an act. That of a label's step holds codes, which are said in words. */
function noteText(say: Say, { kind, note }: Act): string {
  if (kind !== 'labelStep') return note;
  const words = note.split(' · ').map((part) => {
    const key = [`domain.pushStep.${part}`, `libraries.problem.${part}`].find(isStringKey);
    return key === undefined ? part : say(key);
  });
  return words.join(' · ');
}

/** What more is known of an act: the row acted on, the fields concerned, a note. */
export const detailText = (say: Say, act: Act): string =>
  [act.target === '' ? '' : say('history.on', { target: act.target }), fieldsText(say, act.fields), noteText(say, act)]
    .filter((part) => part !== '')
    .join(' · ');

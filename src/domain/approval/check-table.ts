import { roles } from './roles';
import type { State } from './states';
import type { Transition } from './transition';

/** A table of transitions, with the states that it joins and the one where it begins. */
export interface ApprovalTable {
  /** All states; each is reached from the initial one. */
  readonly states: readonly State[];
  readonly initial: State;
  readonly transitions: Readonly<Record<string, Transition>>;
}

function reachable({ initial, transitions }: ApprovalTable): Set<State> {
  const reached = new Set<State>([initial]);
  const all = Object.values(transitions);
  // Every round reaches a state more, or ends it.
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const { from, to } of all) if (from.some((state) => reached.has(state))) reached.add(to);
  }
  return reached;
}

function checkTransition(name: string, transition: Transition, states: readonly State[]): string[] {
  const { from, to, by, needs, writesState, ledger, act } = transition;
  const problems: string[] = [];
  const unknown = [...from, to].filter((state) => !states.includes(state));
  if (unknown.length > 0) problems.push(`${name}: unknown state ${unknown.join(', ')}`);
  if (from.length === 0) problems.push(`${name}: begins nowhere`);
  if (from.includes(to)) problems.push(`${name}: leads to where it begins`);
  if (new Set(needs).size !== needs.length) problems.push(`${name}: names a need twice`);
  if (by !== 'register') {
    const strangers = by.filter((role) => !roles.includes(role));
    if (strangers.length > 0) problems.push(`${name}: unknown role ${strangers.join(', ')}`);
    if (by.length === 0) problems.push(`${name}: nobody may take it`);
    if (ledger === '' && act === null) problems.push(`${name}: leaves no row behind`);
  }
  if (!writesState && ledger === '') problems.push(`${name}: writes nothing from which the state follows`);
  return problems;
}

/**
 * What is wrong with a table: states that nobody reaches, unknown names, dead steps.
 */
export function checkTable(table: ApprovalTable): string[] {
  const reached = reachable(table);
  return [
    ...table.states.filter((state) => !reached.has(state)).map((state) => `${state}: unreachable`),
    ...Object.entries(table.transitions).flatMap(([name, step]) => checkTransition(name, step, table.states)),
  ];
}

/**
 * Throws when a table is not sound: it is part of the code, so that is a fault of ours and shows as soon as it is
 * loaded.
 */
export function assertSound(table: ApprovalTable): void {
  const problems = checkTable(table);
  if (problems.length > 0) throw new Error(`The table of states is not sound: ${problems.join('; ')}`);
}

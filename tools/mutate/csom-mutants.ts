import { mutant, type Mutant } from './mutant';

/** The client object model, and what only it reaches: property bags, declared records, the term store. */
export const csomMutants: readonly Mutant[] = [
  mutant('the client object model runs operations without the right to', 'csom/run-method.ts', '  permit(operation.needs, subject, scope, call);\n', '', 'csom/site-objects'),
  mutant('the client object model runs its own methods without the right to', 'csom/run-method.ts', '  permit(method.needs, on.entity, scope, on.call);\n', '', 'csom/site-objects', 'csom/property-bags'),
  mutant('the client object model updates without the right to', 'csom/commit.ts', '  permit(declaration.update.needs, entity, () => declaration.scope(entity, call), call);\n', '', 'csom/site-objects'),
  mutant('the client object model goes on after a refusal', 'csom/run-actions.ts', '        return error;\n', '', 'csom/process-query'),
  mutant('the client object model gives the same object for every request of a path', 'csom/csom-session.ts', '      this.objects.set(pathId, object);\n', '', 'csom/process-query'),
  mutant('the client object model shows what was before a write', 'csom/csom-session.ts', "if (object.kind === 'null' || object.seen === this.writes) {", "if (object.kind === 'null' || object.seen > -1) {", 'csom/process-query', 'csom/site-objects'),
  mutant('the client object model takes a text for an id', 'csom/csom-json.ts', "JSON.stringify(text).replace(/[/<>&'", "JSON.stringify(text).replace(/[<>&'", 'csom/process-query'),
  mutant('the client object model writes over newer items', 'csom/run-actions.ts', 'if (actual !== undefined && actual !== known) {', 'if (actual === null) {', 'csom/list-items'),
  mutant('an update by the system makes a version', 'csom/list-item-members.ts', "overwriteVersion: manner !== 'update'", 'overwriteVersion: false', 'csom/list-items'),
  mutant('the term store is changed by everybody', 'taxonomy/change-terms.ts', 'if (!isTenantAdministrator(call)) {', 'if (call === null) {', 'csom/term-store'),
  mutant('a declared record can be edited', 'records/area.ts', 'if (declaredAt(call.db, row) !== undefined) {', 'if (row === null) {', 'csom/record-methods'),
  mutant('a property bag is written before its web is updated', 'csom/property-bag-members.ts', '        on.live.staged.set(name, propertyOf(name, argumentIn(values, \'value\')));\n', "        { const made = propertyOf(name, argumentIn(values, 'value')); if (made !== null) putInBag(on.call.db, bagOwnerId(on.entity), made); }\n", 'csom/property-bags'),
];

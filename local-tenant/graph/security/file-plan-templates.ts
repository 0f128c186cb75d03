import { randomUUID } from 'node:crypto';
import { filePlanKinds, type FilePlanKind, type FilePlanTemplate } from '../../labels/file-plan';
import { FilePlanStore } from '../../labels/file-plan-store';
import { LabelStore } from '../../labels/label-store';
import { answer, type GraphAnswer, type GraphCall, jsonBody, notFound, unknownAddress } from '../graph-call';
import { badRequest, GraphError } from '../graph-error';
import { filledTextOf, type JsonObject, objectOf, refuseOtherMembers, textOf } from '../read-members';
import { seconds } from './moment';
import { demandRecordsManagement } from './records-rights';
import { termSet, type RecordSet } from './record-set';
import { answerOne, answerSet, setQuery, type Shown } from './set-query';

/** Which set of terms a request is about. */
interface TermSet {
  readonly kind: FilePlanKind;
  /** The category whose subcategories they are; '' for everything else. */
  readonly parent: string;
  readonly set: RecordSet;
}

const typeNames: Readonly<Record<FilePlanKind, string>> = {
  authorities: 'authorityTemplate', categories: 'categoryTemplate', citations: 'citationTemplate', departments: 'departmentTemplate',
  filePlanReferences: 'filePlanReferenceTemplate',
};

/**
 * `/security/labels/authorities`, `categories` with their `subcategories`, `citations`, `departments`, `filePlanReferences`: list, make, read and
 * delete the terms of the file plan. They do not change (no update is documented).
 */
export function filePlanTemplates(call: GraphCall): GraphAnswer {
  demandRecordsManagement(call);
  const kind = filePlanKinds.find((one) => one.toLowerCase() === call.path[2]?.toLowerCase());
  if (kind === undefined) throw unknownAddress(call);
  const context = `security/labels/${kind}`;
  const terms: TermSet = { kind, parent: '', set: termSet(context, typeNames[kind]) };
  const [id, below, ...rest] = call.path.slice(3);
  if (below === undefined) return answerTerms(call, terms, id);
  if (kind !== 'categories' || id === undefined || below.toLowerCase() !== 'subcategories' || rest.length > 1) throw unknownAddress(call);
  const category = termOf(call, terms, id);
  return answerTerms(call, { kind, parent: category.id, set: termSet(`${context}('${category.id}')/subcategories`, 'subcategoryTemplate') }, rest[0]);
}

function answerTerms(call: GraphCall, terms: TermSet, id: string | undefined): GraphAnswer {
  const isSet = id === undefined || id === '$count';
  if (call.method === 'GET') {
    const all = (): Shown[] => new FilePlanStore(call.db).all(terms.kind, terms.parent).map((term) => shownTerm(call, term));
    return isSet ? answerSet(call, terms.set, all(), id !== undefined) : answerOne(call, terms.set, shownTerm(call, termOf(call, terms, id)));
  }
  setQuery(call, terms.set, 'none');
  if (call.method === 'POST' && id === undefined) return create(call, terms);
  if (call.method === 'DELETE' && !isSet) return remove(call, termOf(call, terms, id));
  throw unknownAddress(call);
}

function termOf(call: GraphCall, { kind, parent }: TermSet, id: string): FilePlanTemplate {
  const term = new FilePlanStore(call.db).byId(kind, id, parent);
  if (term === undefined) throw notFound(id);
  return term;
}

function create(call: GraphCall, { kind, parent, set }: TermSet): GraphAnswer {
  const body = objectOf(jsonBody(call), 'A term of the file plan');
  const ofCitations = kind === 'citations' ? ['citationUrl', 'citationJurisdiction'] : [];
  refuseOtherMembers(body, ['@odata.type', 'displayName', ...ofCitations]);
  const displayName = filledTextOf(body, 'displayName');
  const store = new FilePlanStore(call.db);
  if (store.hasName(kind, displayName, parent)) {
    throw new GraphError(409, 'Conflict', `A file plan property with name '${displayName}' already exists.`);
  }
  const term: FilePlanTemplate = {
    id: randomUUID(), kind, parent, displayName,
    citationUrl: body['citationUrl'] === undefined ? null : textOf(body, 'citationUrl', ''),
    citationJurisdiction: body['citationJurisdiction'] === undefined ? null : textOf(body, 'citationJurisdiction', ''),
    createdBy: call.person.displayName,
    createdDateTime: seconds(call.now),
  };
  store.insert(term);
  return answer(call, 201, `${set.context}/$entity`, termJson(term));
}

/** A term that describes a label stays (how Microsoft refuses it is unverified). */
function remove(call: GraphCall, term: FilePlanTemplate): GraphAnswer {
  const store = new FilePlanStore(call.db);
  const doomed = [term.id, ...(term.parent === '' ? store.all(term.kind, term.id).map(({ id }) => id) : [])];
  const label = new LabelStore(call.db).all().find(({ descriptors }) => Object.values(descriptors ?? {}).some((id) => id !== undefined && doomed.includes(id)));
  if (label !== undefined) throw badRequest(`'${term.displayName}' cannot be deleted: the retention label '${label.displayName}' is described by it.`);
  store.remove(term.id);
  return { status: 204 };
}

const shownTerm = (call: GraphCall, term: FilePlanTemplate): Shown => (expanded) => ({
  ...termJson(term),
  ...(expanded.includes('subcategories') ? { subcategories: new FilePlanStore(call.db).all(term.kind, term.id).map(termJson) } : {}),
});

function termJson(term: FilePlanTemplate): JsonObject {
  const citation = term.kind === 'citations' ? { citationUrl: term.citationUrl, citationJurisdiction: term.citationJurisdiction } : {};
  return {
    displayName: term.displayName, createdDateTime: term.createdDateTime, id: term.id,
    createdBy: { user: { id: null, displayName: term.createdBy } }, ...citation,
  };
}

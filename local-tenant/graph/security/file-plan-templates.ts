import { randomUUID } from 'node:crypto';
import { filePlanKinds, type FilePlanKind, type FilePlanTemplate } from '../../labels/file-plan';
import { FilePlanStore } from '../../labels/file-plan-store';
import { LabelStore } from '../../labels/label-store';
import { answer, type GraphAnswer, type GraphCall, jsonBody, notFound, refuseOtherOptions, unknownAddress } from '../graph-call';
import { badRequest, GraphError } from '../graph-error';
import { filledTextOf, type JsonObject, objectOf, refuseOtherMembers, textOf } from '../read-members';
import { answerSet, listOptions, selected } from './list-options';
import { seconds } from './moment';
import { demandRecordsManagement } from './records-rights';

/** Which set of terms a request is about. */
interface TermSet {
  readonly kind: FilePlanKind;
  /** The category whose subcategories they are; '' for everything else. */
  readonly parent: string;
  /** As in `@odata.context`. */
  readonly context: string;
}

/**
 * `/security/labels/authorities`, `categories` with their `subcategories`, `citations`, `departments`, `filePlanReferences`: list, make, read and
 * delete the terms of the file plan. They do not change (no update is documented).
 */
export function filePlanTemplates(call: GraphCall): GraphAnswer {
  demandRecordsManagement(call);
  const kind = filePlanKinds.find((one) => one.toLowerCase() === call.path[2]?.toLowerCase());
  if (kind === undefined) throw unknownAddress(call);
  const context = `security/labels/${kind}`;
  const [id, below, ...rest] = call.path.slice(3);
  if (below === undefined) return answerTerms(call, { kind, parent: '', context }, id);
  if (kind !== 'categories' || id === undefined || below.toLowerCase() !== 'subcategories' || rest.length > 1) throw unknownAddress(call);
  const category = termOf(call, { kind, parent: '', context }, id);
  return answerTerms(call, { kind, parent: category.id, context: `${context}('${category.id}')/subcategories` }, rest[0]);
}

function answerTerms(call: GraphCall, set: TermSet, id: string | undefined): GraphAnswer {
  refuseOtherOptions(call, call.method === 'GET' ? (id === undefined ? listOptions : ['$select']) : []);
  switch (`${call.method}${id === undefined ? '' : ' one'}`) {
    case 'GET':
      return answerSet(call, set.context, new FilePlanStore(call.db).all(set.kind, set.parent).map(termJson));
    case 'GET one':
      return answer(call, 200, `${set.context}/$entity`, selected(call, termJson(termOf(call, set, id ?? ''))));
    case 'POST':
      return create(call, set);
    case 'DELETE one':
      return remove(call, termOf(call, set, id ?? ''));
    default:
      throw unknownAddress(call);
  }
}

function termOf(call: GraphCall, set: TermSet, id: string): FilePlanTemplate {
  const term = new FilePlanStore(call.db).byId(set.kind, id, set.parent);
  if (term === undefined) throw notFound(id);
  return term;
}

function create(call: GraphCall, { kind, parent, context }: TermSet): GraphAnswer {
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
  return answer(call, 201, `${context}/$entity`, termJson(term));
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

function termJson(term: FilePlanTemplate): JsonObject {
  const citation = term.kind === 'citations' ? { citationUrl: term.citationUrl, citationJurisdiction: term.citationJurisdiction } : {};
  return {
    displayName: term.displayName, createdDateTime: term.createdDateTime, id: term.id,
    createdBy: { user: { id: null, displayName: term.createdBy } }, ...citation,
  };
}

import type { FilePlanKind, FilePlanTemplate, LabelDescriptors } from '../../labels/file-plan';
import { FilePlanStore } from '../../labels/file-plan-store';
import type { Database } from '../../storage/database';
import { badRequest } from '../graph-error';
import { type JsonObject, objectOf, refuseOtherMembers, textOf } from '../read-members';

const binds = {
  authority: ['authorityTemplate@odata.bind', 'authorities'],
  category: ['categoryTemplate@odata.bind', 'categories'],
  citation: ['citationTemplate@odata.bind', 'citations'],
  department: ['departmentTemplate@odata.bind', 'departments'],
  filePlanReference: ['filePlanReferenceTemplate@odata.bind', 'filePlanReferences'],
} as const satisfies Readonly<Record<string, readonly [string, FilePlanKind]>>;

type Described = keyof typeof binds;

const described = Object.keys(binds) as Described[];

/**
 * Reads `descriptors` of a new label: bindings to terms of the file plan, as `.../authorities('id')` or `.../authorities/id`; that of a category may
 * go on to a subcategory (unverified).
 */
export function readDescriptors(value: unknown): LabelDescriptors | undefined {
  if (value === undefined || value === null) return undefined;
  const body = objectOf(value, "The property 'descriptors'");
  refuseOtherMembers(body, ['@odata.type', ...described.map((name) => binds[name][0])]);
  const ids = described.filter((name) => binds[name][0] in body).map((name) => idsIn(body, name));
  return ids.length === 0 ? undefined : Object.assign({}, ...ids) as LabelDescriptors;
}

function idsIn(body: JsonObject, name: Described): LabelDescriptors {
  const [member, kind] = binds[name];
  const address = textOf(body, member, undefined);
  const step = String.raw`(?:/([^/'()]+)|\('([^']+)'\))`;
  const below = name === 'category' ? `(?:/subcategories${step})?` : '()?()?';
  const found = new RegExp(`/security/labels/${kind}${step}${below}$`, 'i').exec(address);
  const id = found?.[1] ?? found?.[2];
  if (id === undefined) throw badRequest(`'${address}' is not the address of a term among ${kind}.`);
  const subcategory = found?.[3] ?? found?.[4];
  return { [name]: id.toLowerCase(), ...(subcategory === undefined ? {} : { subcategory: subcategory.toLowerCase() }) };
}

/** @throws 400 naming the term that does not exist */
export function checkDescriptors(db: Database, descriptors: LabelDescriptors | undefined): void {
  const missing = described.find((name) => descriptors?.[name] !== undefined && termOf(db, descriptors, name) === undefined);
  if (missing !== undefined) throw badRequest(`There is no term '${descriptors?.[missing] ?? ''}' among ${binds[missing][1]}.`);
  if (descriptors?.subcategory !== undefined && subcategoryOf(db, descriptors) === undefined) {
    throw badRequest(`There is no subcategory '${descriptors.subcategory}' in the category '${descriptors.category ?? ''}'.`);
  }
}

/** The `descriptors` of a label as $expand gives them: plain values, null where nothing was said. */
export function descriptorsJson(db: Database, descriptors: LabelDescriptors | undefined): JsonObject {
  const nameOf = (name: Described): JsonObject | null => {
    const term = termOf(db, descriptors, name);
    return term === undefined ? null : { displayName: term.displayName };
  };
  const citation = termOf(db, descriptors, 'citation');
  const category = nameOf('category');
  const subcategory = subcategoryOf(db, descriptors);
  return {
    authority: nameOf('authority'),
    category: category && { ...category, subcategory: subcategory === undefined ? null : { displayName: subcategory.displayName } },
    citation: citation === undefined ? null : {
      displayName: citation.displayName, citationUrl: citation.citationUrl, citationJurisdiction: citation.citationJurisdiction,
    },
    department: nameOf('department'),
    filePlanReference: nameOf('filePlanReference'),
  };
}

function termOf(db: Database, descriptors: LabelDescriptors | undefined, name: Described): FilePlanTemplate | undefined {
  const id = descriptors?.[name];
  return id === undefined ? undefined : new FilePlanStore(db).byId(binds[name][1], id);
}

function subcategoryOf(db: Database, descriptors: LabelDescriptors | undefined): FilePlanTemplate | undefined {
  const { category, subcategory } = descriptors ?? {};
  return category === undefined || subcategory === undefined ? undefined : new FilePlanStore(db).byId('categories', subcategory, category);
}

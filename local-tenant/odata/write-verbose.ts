import { typeNameOf, type EdmType } from './edm';
import type { Rendered, RenderedCollection, RenderedEntity } from './rendered';

type Json = Record<string, unknown>;

/** A value in verbose JSON: complex values carry their type, collections stand under `results`. */
const value = (given: unknown, type: EdmType): unknown => {
  if (given === null || given === undefined || typeof type === 'string') {
    return given ?? null;
  }
  if ('complex' in type) {
    const members = Object.entries(given).map(([name, member]) => [name, value(member, type.members[name] ?? 'Edm.String')]);
    return { __metadata: { type: type.complex }, ...(Object.fromEntries(members) as Json) };
  }
  const elements = (given as readonly unknown[]).map((element) => value(element, type.collectionOf));
  return { __metadata: { type: typeNameOf(type) }, results: elements };
};

const entity = (rendered: RenderedEntity, base: string): Json => {
  const uri = base + rendered.path;
  const json: Json = {
    __metadata: {
      id: rendered.id ?? uri, uri, ...(rendered.etag === undefined ? {} : { etag: rendered.etag }), type: rendered.typeName,
    },
  };
  for (const { name, value: expanded } of rendered.expanded) {
    json[name] = expanded === null ? null : expanded.kind === 'entity' ? entity(expanded, base) : results(expanded, base);
  }
  for (const name of rendered.deferred) {
    json[name] = { __deferred: { uri: `${uri}/${name}` } };
  }
  for (const { name, type, value: given } of rendered.values) {
    json[name] = value(given, type);
  }
  return json;
};

const results = (rendered: RenderedCollection, base: string): Json => ({
  results: rendered.entities.map((one) => entity(one, base)),
  ...(rendered.next === undefined ? {} : { __next: rendered.next }),
});

/** `odata=verbose`: everything stands under `d`. */
export const writeVerbose = (rendered: Rendered, base: string): Json => {
  switch (rendered.kind) {
    case 'entity':
      return { d: entity(rendered, base) };
    case 'collection':
      return { d: results(rendered, base) };
    case 'value':
      return { d: { [rendered.name]: value(rendered.value, rendered.type) } };
  }
};

import { typeNameOf, type EdmType } from './edm';
import type { Rendered, RenderedCollection, RenderedEntity, RenderedValue } from './rendered';

type Json = Record<string, unknown>;

/** Names of annotations differ between OData 3 (`odata.type`) and 4 (`@odata.type`). */
interface Style {
  readonly metadata: boolean;
  /** Everything that a client might work out itself: types of values, links that were not expanded. */
  readonly full: boolean;
  readonly mark: string;
  readonly metadataName: string;
  /** `http://host/sites/x/_api/` */
  readonly base: string;
  /** `&$select=...` as it was asked for: the metadata's address tells of it. */
  readonly select: string;
}

type Level = 'none' | 'minimal' | 'full';

const styleOf = (level: Level, version: 3 | 4, base: string, select: string | undefined): Style => ({
  metadata: level !== 'none',
  full: level === 'full',
  mark: version === 4 ? '@odata.' : 'odata.',
  metadataName: version === 4 ? '@odata.context' : 'odata.metadata',
  base,
  select: select === undefined || select === '' ? '' : `&$select=${select}`,
});

/** Types that JSON's own do not tell. */
const isTold = (type: EdmType): boolean => typeof type === 'string' && ['Edm.String', 'Edm.Boolean', 'Edm.Int32', 'Edm.Double'].includes(type);

const entity = (rendered: RenderedEntity, style: Style): Json => {
  const json: Json = {};
  if (style.metadata) {
    json[`${style.mark}type`] = style.mark === 'odata.' ? rendered.typeName : `#${rendered.typeName}`;
    json[`${style.mark}id`] = rendered.id ?? style.base + rendered.path;
    if (rendered.etag !== undefined) {
      json[`${style.mark}etag`] = rendered.etag;
    }
    json[`${style.mark}editLink`] = rendered.path;
  }
  for (const { name, value } of rendered.expanded) {
    if (value === null) {
      json[name] = null;
    } else {
      if (style.metadata) {
        json[`${name}@odata.navigationLinkUrl`] = `${rendered.path}/${name}`;
      }
      json[name] = value.kind === 'entity' ? entity(value, style) : value.entities.map((one) => entity(one, style));
    }
  }
  for (const name of style.full ? rendered.deferred : []) {
    json[`${name}@odata.navigationLinkUrl`] = `${rendered.path}/${name}`;
  }
  for (const { name, type, value } of rendered.values) {
    if (style.full && !isTold(type)) {
      json[`${name}@odata.type`] = typeNameOf(type);
    }
    json[name] = value ?? null;
  }
  return json;
};

const collection = (rendered: RenderedCollection, style: Style): Json => {
  const json: Json = style.metadata ? { [style.metadataName]: `${style.base}$metadata#${rendered.set}${style.select}` } : {};
  if (rendered.next !== undefined) {
    json[`${style.mark}nextLink`] = rendered.next;
  }
  json.value = rendered.entities.map((one) => entity(one, style));
  return json;
};

const value = (rendered: RenderedValue, style: Style): Json => {
  const head: Json = style.metadata ? { [style.metadataName]: `${style.base}$metadata#${typeNameOf(rendered.type)}` } : {};
  if (rendered.value === null || rendered.value === undefined) {
    return { ...head, [`${style.mark}null`]: true };
  }
  const isComplex = typeof rendered.type === 'object' && 'complex' in rendered.type;
  return isComplex ? { ...head, ...(rendered.value as Json) } : { ...head, value: rendered.value };
};

/**
 * JSON light: `odata=nometadata`, `odata=minimalmetadata`, `odata=fullmetadata`, and their OData 4 spelling.
 * @param select the `$select` of the request
 */
export const writeLight = (rendered: Rendered, level: Level, version: 3 | 4, base: string, select?: string): Json => {
  const style = styleOf(level, version, base, select);
  if (rendered.kind === 'entity') {
    const head: Json = style.metadata
      ? { [style.metadataName]: `${base}$metadata#${rendered.set}/@Element${style.select}` }
      : {};
    return { ...head, ...entity(rendered, style) };
  }
  return rendered.kind === 'collection' ? collection(rendered, style) : value(rendered, style);
};

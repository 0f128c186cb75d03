import { forbiddenByXml } from '../storage/xml-characters';
import { typeNameOf, type EdmType } from './edm';
import type { Rendered, RenderedCollection, RenderedEntity } from './rendered';

const dataServices = 'http://schemas.microsoft.com/ado/2007/08/dataservices';
const namespaces = `xmlns:d="${dataServices}" xmlns:m="${dataServices}/metadata" xmlns:georss="http://www.georss.org/georss" xmlns:gml="http://www.opengis.net/gml"`;
const head = '<?xml version="1.0" encoding="utf-8"?>';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML 1.0 may hold it: what it forbids is left out. */
export const escaped = (text: string): string =>
  text.replace(forbiddenByXml, '').replace(/[&<>"]/g, (mark) => marks[mark] ?? '');

const typeMark = (type: EdmType): string => (type === 'Edm.String' ? '' : ` m:type="${typeNameOf(type)}"`);

const contents = (value: unknown, type: EdmType): string => {
  if (typeof type === 'string') {
    return escaped(String(value));
  }
  if ('complex' in type) {
    return Object.entries(value as object).map(([name, member]) => property(name, member, type.members[name] ?? 'Edm.String')).join('');
  }
  return (value as readonly unknown[]).map((element) => `<d:element>${contents(element, type.collectionOf)}</d:element>`).join('');
};

const property = (name: string, value: unknown, type: EdmType, more = ''): string => {
  const open = `d:${name}${more}${typeMark(type)}`;
  if (value === null || value === undefined) {
    return `<${open} m:null="true" />`;
  }
  const inner = contents(value, type);
  return inner === '' ? `<${open}></d:${name}>` : `<${open}>${inner}</d:${name}>`;
};

/** A navigation: where it leads, and what is there when it was expanded. */
const link = (path: string, name: string, kind: 'entry' | 'feed', inner = ''): string => {
  const open = `<link rel="${dataServices}/related/${name}" type="application/atom+xml;type=${kind}" title="${name}" href="${escaped(`${path}/${name}`)}"`;
  return inner === '' ? `${open} />` : `${open}><m:inline>${inner}</m:inline></link>`;
};

class AtomWriter {
  public constructor(private readonly base: string, private readonly updated: string) {}

  public entry(entity: RenderedEntity, root = ''): string {
    const { path, id, typeName, etag, expanded, deferred, values } = entity;
    const links = [
      ...expanded.map(({ name, value }) => link(path, name, value?.kind === 'collection' ? 'feed' : 'entry', value === null ? '' : this.inline(value))),
      ...deferred.map((name) => link(path, name, 'entry')),
    ].join('');
    return `<entry${root}${etag === undefined ? '' : ` m:etag="${escaped(etag)}"`}><id>${escaped(id ?? this.base + path)}</id>` +
      `<category term="${escaped(typeName)}" scheme="${dataServices}/scheme" /><link rel="edit" href="${escaped(path)}" />${links}<title />` +
      `<updated>${this.updated}</updated><author><name /></author><content type="application/xml"><m:properties>` +
      `${values.map(({ name, value, type }) => property(name, value, type)).join('')}</m:properties></content></entry>`;
  }

  public feed({ path, entities, next }: RenderedCollection, root = ''): string {
    const more = next === undefined ? '' : `<link rel="next" href="${escaped(next)}" />`;
    return `<feed${root}><id>${escaped(this.base + path)}</id><title /><updated>${this.updated}</updated>` +
      `${entities.map((one) => this.entry(one)).join('')}${more}</feed>`;
  }

  private inline(value: RenderedEntity | RenderedCollection): string {
    return value.kind === 'entity' ? this.entry(value) : this.feed(value);
  }
}

/** An answer in XML, with the media type of what it is. */
export interface AtomText {
  readonly contentType: string;
  readonly text: string;
}

/**
 * Atom as OData 3 defines it: what SharePoint answers when nobody asks for JSON.
 * @param base `http://host/sites/x/_api/`
 * @param updated ISO 8601
 */
export const writeAtom = (content: Rendered | { readonly kind: 'nothing'; readonly name?: string }, base: string, updated: string): AtomText => {
  const root = ` xml:base="${escaped(base)}" xmlns="http://www.w3.org/2005/Atom" ${namespaces}`;
  const writer = new AtomWriter(base, updated);
  switch (content.kind) {
    case 'entity':
      return { contentType: 'application/atom+xml;type=entry;charset=utf-8', text: head + writer.entry(content, root) };
    case 'collection':
      return { contentType: 'application/atom+xml;type=feed;charset=utf-8', text: head + writer.feed(content, root) };
    case 'value':
      return { contentType: 'application/xml;charset=utf-8', text: head + property(content.name, content.value, content.type, ` ${namespaces}`) };
    case 'nothing':
      return { contentType: 'application/xml;charset=utf-8', text: head + property(content.name ?? 'Result', null, 'Edm.String', ` ${namespaces}`) };
  }
};

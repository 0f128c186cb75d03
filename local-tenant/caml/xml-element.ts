import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { camlNotServed, cannotComplete } from './caml-refusals';

/** An element of a CAML text. Names are as they were written: CAML heeds case. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly in it. */
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, parseAttributeValue: false, trimValues: false,
  processEntities: true, htmlEntities: true, ignoreDeclaration: true, ignorePiTags: true,
});

type Parsed = Readonly<Record<string, unknown>>;

/** @throws ApiError 500 as SharePoint does for what is not well formed */
export function parseXml(text: string): XmlElement {
  if (XMLValidator.validate(text) !== true) throw cannotComplete();
  const roots = elementsOf(parser.parse(text) as readonly Parsed[]);
  const [root] = roots;
  if (!root || roots.length > 1) throw cannotComplete();
  return root;
}

function elementsOf(nodes: readonly Parsed[]): XmlElement[] {
  return nodes.flatMap(node => {
    const name = Object.keys(node).find(key => key !== ':@' && key !== '#text');
    if (name === undefined) return [];
    const inner = node[name] as readonly Parsed[];
    return [{
      name, attributes: (node[':@'] ?? {}) as Record<string, string>, children: elementsOf(inner),
      text: inner.map(child => child['#text'] ?? '').join(''),
    }];
  });
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find(child => child.name === name);
}

/** `TRUE` or `FALSE`, whatever the case; absent: false. */
export function flagOf(element: XmlElement, name: string): boolean {
  return /^true$/i.test(element.attributes[name] ?? '');
}

/** @throws ApiError 501 naming a child or attribute that nothing here reads */
export function refuseOthers(element: XmlElement, children: readonly string[], attributes: readonly string[]): void {
  const child = element.children.find(({ name }) => !children.includes(name));
  if (child) throw camlNotServed(`element ${element.name}/${child.name}`);
  const attribute = Object.keys(element.attributes).find(name => !attributes.includes(name));
  if (attribute !== undefined) throw camlNotServed(`attribute ${element.name}/@${attribute}`);
}

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { invalidArgument, notImplemented } from '../errors/refusals';
import type { ViewDefinition } from './view';

type Element = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, stopNodes: ['View.Query', 'View.Joins', 'View.ProjectedFields', 'View.Aggregations'],
  isArray: (name) => name === 'FieldRef',
});

const textOf = (value: unknown): string =>
  (typeof value === 'object' && value !== null ? String((value as Element)['#text'] ?? '') : String(value ?? '')).trim();

const attribute = (value: unknown, name: string): string | undefined =>
  typeof value === 'object' && value !== null && `@${name}` in value ? String((value as Element)[`@${name}`]) : undefined;

const isTrue = (text: string | undefined): boolean => /^true$/i.test(text ?? '');

const scopes = ['', 'recursive', 'recursiveall', 'filesonly'];

type Part = (value: unknown, before: ViewDefinition) => Partial<ViewDefinition>;

const asText = (name: string): Part => (value, before) => ({ texts: { ...before.texts, [name]: textOf(value) } });

const rowLimit: Part = (value) => {
  const limit = Number(textOf(value));
  if (!Number.isInteger(limit) || limit < 1) {
    throw invalidArgument('The RowLimit of a view must be a number greater than 0.');
  }
  return { rowLimit: limit, paged: isTrue(attribute(value, 'Paged')) };
};

const children: Readonly<Record<string, Part>> = {
  Query: (value) => ({ query: textOf(value) }),
  ViewFields: (value) => ({ fields: (((value as Element).FieldRef ?? []) as Element[]).map((ref) => String(ref['@Name'])) }),
  RowLimit: rowLimit,
  CustomFormatter: (value) => ({ customFormatter: textOf(value) }),
  ViewData: asText('ViewData'), Aggregations: asText('Aggregations'), JSLink: asText('JSLink'), Joins: asText('ViewJoins'),
  ProjectedFields: asText('ViewProjectedFields'), ColumnWidth: asText('ColumnWidth'), Toolbar: asText('Toolbar'),
  ViewType2: (value) => ({ viewType2: textOf(value) }),
  // How a page draws the view: no effect here, and given back from what the view is.
  XslLink: () => ({}), ParameterBindings: () => ({}), Mobile: () => ({}), ViewStyle: () => ({}),
};

/** Attributes that say what the view is already, or where it stands. */
const known = new Set([
  'Name', 'DisplayName', 'Url', 'Type', 'Level', 'BaseViewID', 'ContentTypeID', 'ImageUrl', 'DefaultView', 'MobileView', 'MobileDefaultView',
  'Scope', 'Personal', 'Hidden', 'ReadOnly', 'OrderedView', 'TabularView', 'WebPartZoneID', 'SetupPath',
]);

/**
 * What a `<View>` says of a view. What it does not name stays, but for query and columns, which a view always has.
 * @throws 400 when it is no XML of a view, 501 naming what is not served
 */
export const readViewXml = (xml: string, before: ViewDefinition): ViewDefinition => {
  if (XMLValidator.validate(xml) !== true) {
    throw invalidArgument('The view XML is not well formed.');
  }
  const root = parser.parse(xml) as Element;
  const view = root.View;
  if (typeof view !== 'object' || view === null) {
    throw invalidArgument('The view XML must be a View element.');
  }
  let read: ViewDefinition = { ...before, query: '', scope: 0 };
  for (const [name, value] of Object.entries(view as Element)) {
    if (name.startsWith('@')) {
      if (!known.has(name.slice(1))) throw notImplemented('View XML attribute', name.slice(1));
      continue;
    }
    const part = children[name];
    if (part === undefined) throw notImplemented('View XML element', name);
    read = { ...read, ...part(value, read) };
  }
  const scope = scopes.indexOf((attribute(view, 'Scope') ?? '').toLowerCase());
  if (scope < 0) throw invalidArgument('The scope of a view must be Recursive, RecursiveAll or FilesOnly.');
  return { ...read, scope, hidden: attribute(view, 'Hidden') === undefined ? read.hidden : isTrue(attribute(view, 'Hidden')) };
};

import type { XmlElement } from '../caml/xml-element';
import { notImplemented } from '../errors/refusals';
import { invalidRequest } from './csom-refusals';
import type { Query, SelectedProperty, Selection } from './request';

const children = (element: XmlElement, name: string): readonly XmlElement[] => element.children.filter((child) => child.name === name);

/** The `Query` and `ChildItemQuery` that stand in an action or in a property. @throws 501 for expressions: filters and sorting of a collection */
export const queryOf = (element: XmlElement): Query => {
  const [own] = children(element, 'Query');
  const [ofChildren] = children(element, 'ChildItemQuery');
  if (own === undefined) {
    throw invalidRequest('The query says nothing of what it wants.');
  }
  return { own: selectionOf(own), ...(ofChildren === undefined ? {} : { children: selectionOf(ofChildren) }) };
};

const selectionOf = (element: XmlElement): Selection => {
  const expression = element.children.find(({ name }) => name !== 'Properties');
  if (expression !== undefined) {
    throw notImplemented('Query expression', expression.name);
  }
  const properties = children(element, 'Properties').flatMap((list) => list.children).map(propertyOf);
  return { all: element.attributes.SelectAllProperties === 'true', properties };
};

const propertyOf = (element: XmlElement): SelectedProperty => {
  const name = element.attributes.Name;
  if (element.name !== 'Property' || name === undefined) {
    throw invalidRequest(`The element "${element.name}" is no property of a query.`);
  }
  const all = element.attributes.SelectAll === 'true';
  if (children(element, 'Query').length === 0) {
    // All of a collection is its children as well.
    return all ? { name, of: { own: { all, properties: [] }, children: { all, properties: [] } } } : { name };
  }
  const of = queryOf(element);
  return { name, of: all ? { children: { all, properties: [] }, ...of, own: { ...of.own, all } } : of };
};

import { typeNameOf } from '../odata/edm';
import type { Rendered, RenderedEntity, RenderedCollection, RenderedValue } from '../odata/rendered';
import { checkValue } from './check-value';
import { elementsIn, elementTypeOf, isAnnotation, isRecord, type Json } from './json';
import type { PublishedMetadata } from './published-metadata';
import { isUnpublishedOperation } from './unpublished-operations';

/** An answer without contents: `{ "odata.null": true }`, `{ "d": { "Recycle": null } }`. */
export interface Nothing {
  readonly kind: 'nothing';
  readonly name?: string;
}

const isDeferred = (value: unknown): boolean => isRecord(value) && '__deferred' in value;

/** Compares answers of `_api`, as they go over the wire, with SharePoint's published metadata. */
class AnswerCheck {
  public constructor(private readonly metadata: PublishedMetadata) {}

  public entity(json: unknown, rendered: RenderedEntity): string[] {
    const name = this.publishedName(rendered.typeName);
    if (!this.metadata.types.has(name)) {
      return [`type ${name} is not published`];
    }
    if (!isRecord(json)) {
      return [`the answer is no ${name}`];
    }
    return Object.entries(json).filter(([member]) => !isAnnotation(member))
      .flatMap(([member, value]) => this.member(name, member, value, rendered));
  }

  public collection(json: unknown, rendered: RenderedCollection): string[] {
    const elements = isRecord(json) ? json.results ?? json.value : json;
    if (!Array.isArray(elements) || elements.length !== rendered.entities.length) {
      return [`the answer is no collection of ${rendered.path}`];
    }
    return rendered.entities.flatMap((entity, at) => this.entity(elements[at], entity));
  }

  public value(json: Json, { name, type, of, value }: RenderedValue): string[] {
    const declared = typeNameOf(type);
    const published = of === undefined ? this.returned(name, declared) : this.publishedType(of, name, declared);
    if (published !== declared) {
      return [`${of ?? 'operation'}.${name} is ${declared}, published ${published ?? 'nowhere'}`];
    }
    if (value === null || value === undefined) {
      return [];
    }
    const isLightComplex = !(name in json) && !('value' in json);
    const own = isLightComplex ? json : name in json ? json[name] : json.value;
    return checkValue(this.metadata.types, own, declared, `${of ?? 'operation'}.${name}`);
  }

  private member(type: string, name: string, value: unknown, rendered: RenderedEntity): string[] {
    const published = this.metadata.types.membersOf(type).get(name);
    const isOpen = this.metadata.types.isOpen(type);
    const where = `${type}.${name}`;
    if (published === undefined && !isOpen) {
      return [`${where} is not published`];
    }
    const expanded = rendered.expanded.find((one) => one.name === name);
    if (expanded !== undefined || isDeferred(value)) {
      if (published?.kind === 'property') {
        return [`${where} is published as a property`];
      }
      return expanded === undefined ? [] : this.target(where, value, expanded.value, published?.type);
    }
    // What an open type has besides is a column of its list: of the kind that the column's declaration says.
    const declared = rendered.values.find((one) => one.name === name)?.type;
    const expected = published?.type ?? (declared === undefined ? '' : typeNameOf(declared));
    return published?.kind === 'navigation'
      ? [`${where} is published as a navigation`]
      : checkValue(this.metadata.types, value, expected, where, published?.nullable);
  }

  private target(where: string, json: unknown, rendered: RenderedEntity | RenderedCollection | null, published?: string): string[] {
    if (rendered === null) {
      return json === null ? [] : [`${where} is not empty`];
    }
    const element = published === undefined ? undefined : elementTypeOf(published) ?? published;
    const entities = rendered.kind === 'entity' ? [rendered] : rendered.entities;
    const strange = entities.map(({ typeName }) => this.publishedName(typeName))
      .filter((typeName) => element !== undefined && !this.metadata.types.isKindOf(typeName, element));
    const isSet = rendered.kind === 'collection';
    return [
      ...strange.map((typeName) => `${where} leads to ${typeName}, published ${published ?? ''}`),
      ...(published !== undefined && isSet !== (elementTypeOf(published) !== undefined) ? [`${where} is published as ${published}`] : []),
      ...(isSet ? this.collection(elementsIn(json), rendered) : this.entity(json, rendered)),
    ];
  }

  private publishedType(of: string, name: string, declared: string): string | undefined {
    const type = this.publishedName(of);
    return this.metadata.propertyType(type, name) ?? (this.metadata.types.isOpen(type) ? declared : undefined);
  }

  private returned(operation: string, declared: string): string | undefined {
    const types = this.metadata.returnTypes(operation);
    if (types.size === 0 && isUnpublishedOperation(operation) && this.metadata.types.has(declared)) {
      return declared;
    }
    return types.has(declared) ? declared : [...types][0];
  }

  /** Items have the columns of their list as properties: a list's own item type is published only for some built-in lists. */
  private publishedName(name: string): string {
    return name.startsWith('SP.Data.') && !this.metadata.types.has(name) ? 'SP.ListItem' : name;
  }
}

/**
 * What deviates in an answer from the published names and types; empty when nothing does.
 * @param json the body as it is about to be sent, parsed
 * @param content what it was written from: tells the type of answers that do not say it themselves
 */
export const checkAnswer = (metadata: PublishedMetadata, json: unknown, content: Rendered | Nothing): string[] => {
  const check = new AnswerCheck(metadata);
  const body = isRecord(json) && 'd' in json ? json.d : json;
  switch (content.kind) {
    case 'entity':
      return check.entity(body, content);
    case 'collection':
      return check.collection(body, content);
    case 'value':
      return check.value(isRecord(body) ? body : {}, content);
    case 'nothing':
      return content.name === undefined || isUnpublishedOperation(content.name) || metadata.returnTypes(content.name).size > 0 ? [] : [`operation ${content.name} is not published`];
  }
};

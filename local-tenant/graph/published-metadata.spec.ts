import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { XMLParser } from 'fast-xml-parser';
import type { RetentionEventType, RetentionLabel } from '../labels/retention-label';
import { actionsAfterRetention, behavioursDuringRetention, defaultRecordBehaviours, retentionTriggers } from '../labels/retention-label';
import { eventTypeJson, labelJson } from './label-json';

interface Named {
  readonly Name: string;
  readonly Type?: string;
}

interface Declared extends Named {
  readonly BaseType?: string;
  readonly Property?: readonly Named[];
  readonly NavigationProperty?: readonly Named[];
  readonly Member?: readonly Named[];
}

type Kind = 'EntityType' | 'ComplexType' | 'EnumType';
type Schema = { readonly Namespace: string } & Readonly<Partial<Record<Kind, readonly Declared[]>>>;

const lists = new Set(['Schema', 'EntityType', 'ComplexType', 'EnumType', 'Property', 'NavigationProperty', 'Member']);
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => lists.has(name), processEntities: false });
const source = readFileSync(createRequire(__filename).resolve('gd-sprest-def/graph.xml'), 'utf8');
const parsed = parser.parse(source) as { 'edmx:Edmx': { 'edmx:DataServices': { Schema: readonly Schema[] } } };
const schemas = parsed['edmx:Edmx']['edmx:DataServices'].Schema;

const declared = (kind: Kind, namespace: string, name: string): Declared => {
  const found = schemas.filter((each) => each.Namespace === namespace).flatMap((each) => each[kind] ?? []).find((each) => each.Name === name);
  if (found === undefined) throw new Error(`${namespace}.${name} is not published`);
  return found;
};

const membersOf = (type: Declared): ReadonlyMap<string, string> =>
  new Map([{ Name: 'id', Type: 'Edm.String' }, ...(type.Property ?? []), ...(type.NavigationProperty ?? [])].map(({ Name, Type }) => [Name, Type ?? '']));

const security = 'microsoft.graph.security';
const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  'Edm.String': (value) => typeof value === 'string',
  'Edm.Boolean': (value) => typeof value === 'boolean',
  'Edm.DateTimeOffset': (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value),
  [`Collection(${security}.dispositionReviewStage)`]: Array.isArray,
};

const by = { createdBy: 'A', createdDateTime: '2026-01-01T00:00:00Z', lastModifiedBy: 'A', lastModifiedDateTime: '2026-01-01T00:00:00Z' };
const label: RetentionLabel = {
  id: 'x', displayName: 'x', behaviorDuringRetentionPeriod: 'retain', actionAfterRetentionPeriod: 'none', retentionTrigger: 'dateCreated',
  retentionDays: 1, defaultRecordBehavior: 'startLocked', labelToBeApplied: '', descriptionForAdmins: '', descriptionForUsers: '',
  dispositionReviewStages: [{ stageNumber: '1', name: 'x', reviewersEmailAddresses: ['a@b.example'] }], retentionEventTypeId: undefined, ...by,
};
const eventType: RetentionEventType = { id: 'x', displayName: 'x', description: '', ...by };

describe("what Graph answers here and Graph's published metadata", () => {
  it.each([
    ['retentionLabel', labelJson(label, true, 'none')],
    ['retentionEventType', eventTypeJson(eventType)],
    ['dispositionReviewStage', { ...label.dispositionReviewStages[0] }],
  ])('%s has only published properties, of the published kind', (name, json) => {
    const published = membersOf(declared('EntityType', security, name));
    const problems = Object.entries(json).filter(([member, value]) => {
      const type = published.get(member);
      return type === undefined || !(kinds[type] ?? ((given: unknown) => typeof given === 'string' || typeof given === 'object'))(value);
    });
    expect(problems).toEqual([]);
  });

  it.each([
    ['behaviorDuringRetentionPeriod', behavioursDuringRetention],
    ['actionAfterRetentionPeriod', actionsAfterRetention],
    ['retentionTrigger', retentionTriggers],
    ['defaultRecordBehavior', defaultRecordBehaviours],
  ])('%s takes the published values', (name, values) => {
    const members = (declared('EnumType', security, name).Member ?? []).map((member) => member.Name);
    expect(members.filter((member) => member !== 'unknownFutureValue')).toEqual([...values]);
  });

  it('says durations by their published types', () => {
    expect(membersOf(declared('ComplexType', security, 'retentionDurationInDays')).get('days')).toBe('Edm.Int32');
    expect(labelJson(label, false, 'minimal')['retentionDuration']).toEqual({ '@odata.type': `#${security}.retentionDurationInDays`, days: 1 });
    expect(declared('ComplexType', security, 'retentionDurationForever').BaseType).toBe(`${security}.retentionDuration`);
    const forever = labelJson({ ...label, retentionDays: undefined }, false, 'minimal');
    expect(forever['retentionDuration']).toEqual({ '@odata.type': `#${security}.retentionDurationForever` });
  });
});

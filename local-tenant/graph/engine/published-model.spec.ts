import { extendModel } from '../../areas';
import { publishedGraph } from '../../checking/published-graph';
import { graphRoot } from '../graph-root';
import type { GraphType } from './graph-type';

/** Every type that the model reaches from Graph's root. */
const reached = (): GraphType<unknown>[] => {
  const found = new Set<GraphType<unknown>>();
  const visit = (type: GraphType<unknown>): void => {
    if (found.has(type)) return;
    found.add(type);
    Object.values(type.navigations ?? {}).forEach((navigation) => visit(navigation.kind === 'one' ? navigation.type() : navigation.collection().of()));
  };
  if (graphRoot.kind === 'entity') visit(graphRoot.type);
  return [...found].filter(({ name }) => name !== 'root');
};

describe("the model of Graph and Graph's published metadata", () => {
  extendModel();
  const { types } = publishedGraph();

  it('reaches the types that matter', () => {
    expect(reached().map(({ name }) => name)).toEqual(expect.arrayContaining(
      ['site', 'list', 'listItem', 'fieldValueSet', 'listItemVersion', 'columnDefinition', 'contentType', 'drive', 'driveItem', 'driveItemVersion', 'permission', 'user']
        .map((name) => `microsoft.graph.${name}`),
    ));
  });

  it('has only properties that are published, with the published types', () => {
    const problems = reached().flatMap(({ name, properties }) => Object.entries(properties).flatMap(([property, { type }]) => {
      const published = types.membersOf(name).get(property);
      return published?.kind === 'property' && published.type === type ? [] : [`${name}.${property}: ${type}, published ${published?.type ?? 'nowhere'}`];
    }));
    expect(problems).toEqual([]);
  });

  it('has only navigations that are published and lead where they lead', () => {
    const problems = reached().flatMap(({ name, navigations }) => Object.entries(navigations ?? {}).flatMap(([navigation, target]) => {
      const published = types.membersOf(name).get(navigation)?.type;
      const expected = target.kind === 'one' ? target.type().name : `Collection(${target.collection().of().name})`;
      return published === expected ? [] : [`${name}.${navigation} leads to ${expected}, published ${published ?? 'nowhere'}`];
    }));
    expect(problems).toEqual([]);
  });
});

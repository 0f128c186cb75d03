import { GraphOnDatabase } from './security/graph-call.spec-support';

describe('records management in Graph', () => {
  let graph: GraphOnDatabase;
  beforeEach(() => {
    graph = new GraphOnDatabase();
  });
  afterEach(() => graph.close());

  it.each([
    ['GET', 'security/labels'],
    ['GET', 'security/alerts_v2'],
    ['GET', 'security/labels/sensitivityLabels'],
    ['POST', 'security/triggers'],
  ])('names what it does not do: %s %s', (method, address) => {
    expect(graph.refusal(method, address, {})).toEqual([501, expect.stringContaining(`/${address}`)]);
  });
});

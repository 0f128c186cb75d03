import { GraphOnDatabase, labels, newLabel } from './graph-call.spec-support';

const terms = (kind: string): string => `security/labels/${kind}`;

describe('the file plan in Graph', () => {
  let graph: GraphOnDatabase;
  beforeEach(() => {
    graph = new GraphOnDatabase();
  });
  afterEach(() => graph.close());

  it.each(['authorities', 'categories', 'departments', 'filePlanReferences'])('keeps %s', (kind) => {
    const made = graph.call('POST', terms(kind), { displayName: 'Juridische dienst' });
    expect([made.status, made.body]).toEqual([201, {
      displayName: 'Juridische dienst', createdDateTime: '2026-03-12T10:00:00Z', id: expect.any(String),
      createdBy: { user: { id: null, displayName: 'Rik Maes' } },
    }]);
    const one = `${terms(kind)}/${String(made.body?.['id'])}`;
    expect(graph.call('GET', one).body).toEqual(made.body);
    expect(graph.call('GET', terms(kind)).body).toEqual({ value: [made.body] });
    expect(graph.refusal('POST', terms(kind), { displayName: 'juridische DIENST' })[0]).toBe(409);
    expect(graph.refusal('PATCH', one, { displayName: 'x' })).toEqual([501, expect.stringContaining('PATCH')]);
    expect(graph.call('DELETE', one).status).toBe(204);
    expect(graph.refusal('GET', one)[0]).toBe(404);
  });

  it('keeps where a citation stands, and of nothing else', () => {
    const citation = { displayName: 'Archiefdecreet', citationUrl: 'https://codex.example/1', citationJurisdiction: 'Vlaanderen' };
    expect(graph.make(terms('citations'), citation)).toMatchObject(citation);
    expect(graph.refusal('POST', terms('departments'), citation)).toEqual([501, expect.stringContaining("'citationUrl'")]);
  });

  it('keeps subcategories in their category', () => {
    const category = graph.make(terms('categories'), { displayName: 'Personeel' });
    const below = `${terms('categories')}/${String(category['id'])}/subcategories`;
    const made = graph.make(below, { displayName: 'Verlof' });
    expect(graph.call('GET', below).body).toEqual({ value: [made] });
    expect(graph.call('GET', terms('categories')).body).toEqual({ value: [category] });
    expect(graph.call('GET', `${terms('categories')}?$expand=subcategories($select=displayName)&$select=displayName`).body).toEqual({
      value: [{ displayName: 'Personeel', subcategories: [{ displayName: 'Verlof' }] }],
    });
    expect(graph.refusal('GET', `${terms('categories')}/none/subcategories`)[0]).toBe(404);
    expect(graph.refusal('GET', `${terms('departments')}/x/subcategories`)[0]).toBe(501);
  });

  it('describes a label by terms that exist, and gives their words back when asked', () => {
    const id = (kind: string, more: object = {}): string => String(graph.make(terms(kind), { displayName: `een van ${kind}`, ...more })['id']);
    const category = id('categories');
    const subcategory = String(graph.make(`${terms('categories')}/${category}/subcategories`, { displayName: 'Verlof' })['id']);
    const base = 'https://graph.microsoft.com/v1.0/security/labels';
    const descriptors = {
      'authorityTemplate@odata.bind': `${base}/authorities('${id('authorities')}')`,
      'categoryTemplate@odata.bind': `${base}/categories('${category}')/subcategories('${subcategory}')`,
      'citationTemplate@odata.bind': `${base}/citations('${id('citations', { citationUrl: 'https://x.example', citationJurisdiction: 'BE' })}')`,
      'filePlanReferenceTemplate@odata.bind': `${base}/filePlanReferences/${id('filePlanReferences')}`,
    };
    const made = graph.make(labels, { ...newLabel, descriptors });
    expect(made).not.toHaveProperty('descriptors');
    expect(graph.call('GET', `${labels}/${String(made['id'])}?$expand=descriptors`).body?.['descriptors']).toEqual({
      authority: { displayName: 'een van authorities' },
      category: { displayName: 'een van categories', subcategory: { displayName: 'Verlof' } },
      citation: { displayName: 'een van citations', citationUrl: 'https://x.example', citationJurisdiction: 'BE' },
      department: null,
      filePlanReference: { displayName: 'een van filePlanReferences' },
    });
    expect(graph.call('GET', `${labels}?$expand=descriptors&$select=displayName`).body?.['value']).toMatchObject([{ descriptors: { department: null } }]);
    expect(graph.refusal('DELETE', `${terms('categories')}/${category}`)).toEqual([400, expect.stringContaining(newLabel.displayName)]);
  });

  it('refuses to describe a label by what does not exist, or by another name', () => {
    const described = (descriptors: object) => graph.refusal('POST', labels, { ...newLabel, descriptors });
    expect(described({ 'authorityTemplate@odata.bind': "https://x/security/labels/authorities('none')" })).toEqual([400, expect.stringContaining("'none'")]);
    expect(described({ 'authorityTemplate@odata.bind': 'https://x/elsewhere' })[0]).toBe(400);
    expect(described({ authority: { displayName: 'x' } })).toEqual([501, expect.stringContaining("'authority'")]);
  });
});

import { invalidArgument } from '../../errors/refusals';
import { absent, absentForgiving, defineEntity, entityResource, nothing, property, toMany, toOne } from '../../odata/declare';
import { collectionOf } from '../../odata/edm';
import type { Collection, EntityType, Members, Operation } from '../../odata/entity-type';
import type { Values } from '../../odata/values';
import type { Call } from '../../rest/call';
import type { Site } from '../site';
import { deleteNode, insertNode, menus, nodeById, nodesUnder, putInOrder, updateNode, type NavigationNode } from './node-store';

interface NodeOnSite {
  readonly site: Site;
  readonly node: NavigationNode;
}

/** Entries below one, or below the root of a menu. */
interface Branch {
  readonly site: Site;
  readonly parentId: number;
}

const audiences = collectionOf('Edm.Guid');
const always = { writable: 'always' } as const;

/** Who manages lists may change the menus: members of a site can, practitioners say. */
const needs = 'ManageLists';

const lengths: readonly (readonly [string, number])[] = [['Title', 255], ['Url', 2048]];

const checkLengths = (values: Values): void => lengths.forEach(([name, most]) => {
  if ((values.maybeText(name) ?? '').length > most) throw invalidArgument(`The value of ${name} is longer than ${most} characters.`);
});

const changed = (node: NavigationNode, values: Values): NavigationNode => {
  checkLengths(values);
  return {
    ...node,
    title: values.maybeText('Title') ?? node.title,
    url: values.maybeText('Url') ?? node.url,
    isExternal: values.has('IsExternal') ? values.flag('IsExternal') : node.isExternal,
    isVisible: values.has('IsVisible') ? values.flag('IsVisible') : node.isVisible,
    audienceIds: values.has('AudienceIds') ? values.list('AudienceIds').map(String) : node.audienceIds,
  };
};

/** An entry of a menu. */
const nodeType: EntityType<NodeOnSite> = defineEntity<NodeOnSite>({
  name: 'SP.NavigationNode',
  path: ({ node }) => `Web/Navigation/GetNodeById(${node.id})`,
  scope: ({ site }) => site.scopeId,
  reads: 'Open',
  properties: {
    AudienceIds: property(audiences, ({ node }) => node.audienceIds, always),
    CurrentLCID: property('Edm.Int32', ({ site }) => site.language),
    Id: property('Edm.Int32', ({ node }) => node.id),
    IsDocLib: property('Edm.Boolean', () => true),
    IsExternal: property('Edm.Boolean', ({ node }) => node.isExternal, always),
    IsVisible: property('Edm.Boolean', ({ node }) => node.isVisible, always),
    ListTemplateType: property('Edm.Int32', () => 0),
    Title: property('Edm.String', ({ node }) => node.title, always),
    Url: property('Edm.String', ({ node }) => node.url, always),
  },
  navigations: { Children: toMany(() => nodes, ({ site, node }: NodeOnSite): Branch => ({ site, parentId: node.id })) },
  update: { needs, run: ({ node }, values, call) => updateNode(call.db, changed(node, values)) },
  remove: { needs, run: ({ node }, call) => deleteNode(call.db, node) },
});

const nodesIn = ({ site, parentId }: Branch, call: Call): NodeOnSite[] => nodesUnder(call.db, site.webId, parentId).map((node) => ({ site, node }));

const add = ({ site, parentId }: Branch, values: Values, call: Call): NodeOnSite => {
  if (values.text('Title').trim() === '') throw invalidArgument('The title of a navigation node must not be empty.');
  const empty: NavigationNode = { webId: site.webId, id: 0, parentId, title: '', url: '', isExternal: false, isVisible: true, audienceIds: [] };
  return { site, node: insertNode(call.db, changed(empty, values)) };
};

/** Puts an entry behind a sibling; behind 0, at the beginning (unverified). */
const moveAfter: Operation<Branch> = {
  parameters: { nodeId: 'Edm.Int32', previousNodeId: 'Edm.Int32' }, needs,
  run: (branch, values, call) => {
    const [moved, before] = [values.number('nodeId'), values.number('previousNodeId')];
    const ids = nodesIn(branch, call).map(({ node }) => node.id);
    if (!ids.includes(moved) || (before !== 0 && !ids.includes(before))) throw invalidArgument('The node is not in this navigation.');
    const others = ids.filter((id) => id !== moved);
    const at = before === moved ? ids.indexOf(moved) : others.indexOf(before) + 1;
    putInOrder(call.db, branch.site.webId, [...others.slice(0, at), moved, ...others.slice(at)]);
    return nothing;
  },
};

const nodes: Collection<Branch, NodeOnSite> = {
  of: () => nodeType,
  path: ({ parentId }) => ({ [menus.quickLaunch]: 'Web/Navigation/QuickLaunch', [menus.topBar]: 'Web/Navigation/TopNavigationBar' })[parentId]
    ?? `Web/Navigation/GetNodeById(${parentId})/Children`,
  scope: ({ site }) => site.scopeId,
  needs: 'Open',
  all: nodesIn,
  byKey: (branch, key, call) => (key.kind === 'number' ? nodesIn(branch, call).find(({ node }) => node.id === key.value) : undefined),
  missing: () => 'nothing',
  create: { needs, run: add },
  functions: {
    GetById: {
      parameters: { id: 'Edm.Int32' }, needs: 'Open',
      run: (branch, values, call) => {
        const found = nodesIn(branch, call).find(({ node }) => node.id === values.number('id'));
        return found === undefined ? absent : entityResource(nodeType, found);
      },
    },
    GetByIndex: {
      parameters: { index: 'Edm.Int32' }, needs: 'Open',
      run: (branch, values, call) => {
        const found = nodesIn(branch, call)[values.number('index')];
        if (found === undefined) throw invalidArgument('Specified argument was out of the range of valid values.\r\nParameter name: index');
        return entityResource(nodeType, found);
      },
    },
  },
  actions: { MoveAfter: moveAfter },
};

/** `web/navigation` */
const navigationType: EntityType<Site> = defineEntity<Site>({
  name: 'SP.Navigation',
  path: () => 'Web/Navigation',
  scope: (site) => site.scopeId,
  reads: 'Open',
  properties: { UseShared: property('Edm.Boolean', (site) => site.parentWebId !== null) },
  navigations: {
    QuickLaunch: toMany(() => nodes, (site: Site): Branch => ({ site, parentId: menus.quickLaunch })),
    TopNavigationBar: toMany(() => nodes, (site: Site): Branch => ({ site, parentId: menus.topBar })),
  },
  functions: {
    GetNodeById: {
      parameters: { id: 'Edm.Int32' }, needs: 'Open',
      run: (site, values, call) => {
        const node = nodeById(call.db, site.webId, values.number('id'));
        // Also to who changes one: CLI for Microsoft 365 reads `odata.null` from the answer.
        return node === undefined ? absentForgiving : entityResource(nodeType, { site, node });
      },
    },
  },
});

export const webNavigation: Members<Site> = { navigations: { Navigation: toOne(() => navigationType, (site: Site) => site) } };

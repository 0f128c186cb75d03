import { defineEntity, property } from '../odata/declare';
import type { Collection, EntityType } from '../odata/entity-type';
import type { Call } from '../rest/call';

/** A workflow of SharePoint 2010 or 2013. Microsoft has ended both: nothing can have one. */
interface Workflow {
  readonly id: string;
}

const workflowType: EntityType<Workflow> = defineEntity<Workflow>({
  name: 'SP.Workflow.WorkflowAssociation',
  path: ({ id }) => `Web/WorkflowAssociations(guid'${id}')`,
  scope: (_workflow, call) => call.site.scopeId,
  reads: 'Open',
  properties: { Id: property('Edm.Guid', ({ id }) => id) },
});

/** `workflowAssociations` of a list, a content type or a web: always empty. @param pathOf the owner's canonical path */
export const noWorkflows = <P>(pathOf: (owner: P, call: Call) => string, scope: (owner: P, call: Call) => number): Collection<P, Workflow> => ({
  of: () => workflowType,
  path: (owner, call) => `${pathOf(owner, call)}/WorkflowAssociations`,
  scope,
  needs: 'Open',
  all: () => [],
});

import { invalidArgument } from '../errors/refusals';
import { basePermissionsType } from '../odata/complex-types';
import { defineEntity, nothing, property } from '../odata/declare';
import type { EntityType, Property } from '../odata/entity-type';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { scopeNumbers, type ActionPlace, type CustomAction, type CustomActionDefinition } from './custom-action';
import { deleteAction, replaceAction } from './custom-action-store';

/** Of a list whoever may manage it; of a web and a site collection whoever may manage the web, and bring scripts into it. */
export const manages = ({ kind, scopeId }: ActionPlace, call: Call): boolean => (kind === 'list'
  ? call.access.has('ManageLists', scopeId)
  : call.access.has('ManageWeb', scopeId) && call.access.has('AddAndCustomizePages', scopeId));

const managesOwner = ({ place }: CustomAction, call: Call): boolean => manages(place, call);

const texts = {
  ClientSideComponentProperties: 'clientSideComponentProperties', CommandUIExtension: 'commandUiExtension', Description: 'description', Group: 'group',
  HostProperties: 'hostProperties', ImageUrl: 'imageUrl', Location: 'location', Name: 'name', RegistrationId: 'registrationId',
  ScriptBlock: 'scriptBlock', ScriptSrc: 'scriptSrc', Title: 'title', Url: 'url',
} as const satisfies Record<string, keyof CustomActionDefinition>;

const always = { writable: 'always' } as const;

const textProperties = Object.fromEntries(Object.entries(texts).map(([name, member]): [string, Property<CustomAction>] =>
  [name, property('Edm.String', (action) => action[member], always)]));

/** What a body leaves of a definition. @throws 400 for a registration type that there is not */
export const changedDefinition = (now: CustomActionDefinition, values: Values): CustomActionDefinition => {
  const changed: Record<string, unknown> = { ...now };
  Object.entries(texts).filter(([name]) => values.has(name)).forEach(([name, member]) => { changed[member] = values.maybeText(name) ?? null; });
  if (values.has('ClientSideComponentId')) changed['clientSideComponentId'] = values.text('ClientSideComponentId');
  if (values.has('RegistrationType')) changed['registrationType'] = values.number('RegistrationType');
  if (values.has('Sequence')) changed['sequence'] = values.number('Sequence');
  const rights = values.record('Rights');
  if (rights !== undefined) changed['rights'] = { High: String(rights['High'] ?? '0'), Low: String(rights['Low'] ?? '0') };
  const definition = changed as unknown as CustomActionDefinition;
  if (definition.registrationType < 0 || definition.registrationType > 4) {
    throw invalidArgument('The value of \'RegistrationType\' must be one of 0, 1, 2, 3, 4.');
  }
  return definition;
};

const remove = (action: CustomAction, call: Call): void => deleteAction(call.db, action);

export const customActionType: EntityType<CustomAction> = defineEntity<CustomAction>({
  name: 'SP.UserCustomAction',
  path: ({ place, id }) => `${place.path}/UserCustomActions(guid'${id}')`,
  scope: ({ place }) => place.scopeId,
  reads: 'Open',
  properties: {
    ...textProperties,
    ClientSideComponentId: property('Edm.Guid', (action) => action.clientSideComponentId, always),
    Id: property('Edm.Guid', (action) => action.id),
    RegistrationType: property('Edm.Int32', (action) => action.registrationType, always),
    Rights: property(basePermissionsType, (action) => action.rights, always),
    Scope: property('Edm.Int32', (action) => scopeNumbers[action.place.kind]),
    Sequence: property('Edm.Int32', (action) => action.sequence, always),
    VersionOfUserCustomAction: property('Edm.String', () => '16.0.1.0'),
  },
  actions: { DeleteObject: { needs: managesOwner, run: (action, _values, call) => { remove(action, call); return nothing; } } },
  update: {
    needs: managesOwner,
    run: (action, values, call) => replaceAction(call.db, { ...action, ...changedDefinition(action, values) }),
  },
  remove: { needs: managesOwner, run: remove },
});

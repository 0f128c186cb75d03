import { entityResource, nothing } from '../odata/declare';
import { complex } from '../odata/edm';
import { Values } from '../odata/values';
import type { Call } from '../rest/call';
import type { Principal } from '../users/principal';
import { userType } from '../users/user-type';
import { usersOfGroup } from '../users/users-of-group';
import type { Site } from '../webs/site';
import { notImplemented } from '../errors/refusals';
import { invalidRequest } from './csom-refusals';
import { objectIn, type CsomMembers } from './csom-members';

const userCreation = complex('SP.UserCreationInformation', { Email: 'Edm.String', LoginName: 'Edm.String', Title: 'Edm.String' });

/** A user or group that a method is given. @throws ApiError for any other object */
export const principalIn = (values: Values, name: string): Principal => {
  const given = objectIn(values, name);
  if (given.kind !== 'entity' || !['SP.User', 'SP.Group', 'SP.Principal'].some((type) => given.type.is(type))) {
    throw invalidRequest(`The value of "${name}" is not of type SP.Principal.`);
  }
  return given.entity as Principal;
};

const addTo = (group: Principal | Site, login: string, call: Call): Principal => {
  if (!('kind' in group)) {
    throw notImplemented('Method of the client object model', 'SP.UserCollection.Add on a web');
  }
  usersOfGroup.create?.run(group, new Values(new Map([['LoginName', login]])), call);
  return group;
};

const mayAdd = (group: Principal | Site, call: Call): boolean => {
  const needs = usersOfGroup.create?.needs;
  return !('kind' in group) || (typeof needs === 'function' && needs(group, call));
};

/** SP.UserCollection of a group. */
export const userCollectionMembers: CsomMembers<Principal | Site> = {
  methods: {
    AddUser: {
      parameters: { user: 'object' }, needs: mayAdd,
      run: ({ entity, call }, values) => {
        const user = principalIn(values, 'user');
        addTo(entity, user.loginName, call);
        return entityResource(userType, user);
      },
    },
    Add: {
      parameters: { parameters: userCreation }, needs: mayAdd,
      run: ({ entity, call }, values) => {
        const login = values.nested('parameters')?.text('LoginName') ?? '';
        const made = usersOfGroup.create?.run(addTo(entity, login, call), new Values(new Map([['LoginName', login]])), call);
        return entityResource(userType, made as Principal);
      },
    },
    Remove: {
      parameters: { user: 'object' }, needs: 'open',
      run: ({ entity, call }, values) => {
        const removal = usersOfGroup.actions?.RemoveById;
        const needs = removal?.needs;
        if (!('kind' in entity) || removal === undefined || typeof needs !== 'function') {
          throw notImplemented('Method of the client object model', 'SP.UserCollection.Remove on a web');
        }
        if (!needs(entity, call)) {
          call.access.demand('ManagePermissions', call.site.scopeId);
        }
        removal.run(entity, new Values(new Map([['id', principalIn(values, 'user').id]])), call);
        return nothing;
      },
    },
  },
};

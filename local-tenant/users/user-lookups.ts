import { objectIdOf } from '../identity/person';
import { entityResource } from '../odata/declare';
import type { Operation, Requirement } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { userMissing, userNotFound } from './ensure-user';
import type { Principal } from './principal';
import { userType } from './user-type';

const found = (user: Principal | undefined, refusal: () => Error): Principal => {
  if (user === undefined) {
    throw refusal();
  }
  return user;
};

/** How users of a set are found: by number, mail address, login name, and the id that the directory knows them by. */
export const userLookups = <P>(needs: Requirement<P>, all: (parent: P, call: Call) => readonly Principal[]): Readonly<Record<string, Operation<P>>> => {
  const lookup = (parameter: string, type: 'Edm.Int32' | 'Edm.String' | 'Edm.Guid', matches: (user: Principal, asked: string, call: Call) => boolean): Operation<P> => ({
    parameters: { [parameter]: type }, needs,
    run: (parent, values, call) => {
      const asked = type === 'Edm.Int32' ? String(values.number(parameter)) : values.text(parameter).toLowerCase();
      const refusal = (): Error => (parameter === 'loginName' ? userNotFound(values.text(parameter)) : userMissing());
      return entityResource(userType, found(all(parent, call).find((user) => matches(user, asked, call)), refusal));
    },
  });
  return {
    GetById: lookup('id', 'Edm.Int32', ({ id }, asked) => String(id) === asked),
    GetByEmail: lookup('emailAddress', 'Edm.String', ({ email }, asked) => email !== '' && email.toLowerCase() === asked),
    GetByLoginName: lookup('loginName', 'Edm.String', ({ loginName }, asked) => loginName.toLowerCase() === asked),
    GetByObjectId: lookup('objectId', 'Edm.Guid', ({ personId }, asked, call) => personId !== null && objectIdOf(call.tenantId, personId) === asked),
  };
};
